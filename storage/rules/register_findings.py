"""What cannot be right, or is doubtful, in a row on its way into the registers."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from storage.dates import PartialDate, ends_before, shown_date
from storage.records_awards import WHOLE_SHARE, Award, Initiative
from storage.records_registry import Person, Posting, Rating

_YOUNGEST = 15  # years at joining: Bộ luật Lao động số 45/2019/QH14, khoản 1 Điều 3
_NUMBER_LENGTHS = (9, 12)  # chứng minh nhân dân, căn cước công dân


@dataclass(frozen=True)
class RowFinding:
    """One remark on a row: the record's field, a sentence, and what to do.

    ``is_wrong``: the row should not be stored as it is; else it is for people to judge.
    """

    field: str
    sentence: str
    advice: str
    is_wrong: bool = False


def check_person(person: Person, today: PartialDate) -> tuple[RowFinding, ...]:
    """Remarks on a person with postings."""
    return (*_identity(person, today), *_service(person), *check_postings(person.postings))


def check_postings(postings: Sequence[Posting]) -> tuple[RowFinding, ...]:
    """A person serves in one unit at a time; a secondment may stand beside."""
    own = [posting for posting in postings if not posting.is_secondment]
    return tuple(_overlap(a, b) for a, b in combinations(own, 2) if _together(a, b))


def check_rating(rating: Rating, today: PartialDate) -> tuple[RowFinding, ...]:
    """Remarks on a yearly rating."""
    if rating.year > today.year:
        return (
            RowFinding(
                "year",
                f"Xếp loại của năm {rating.year}, năm ấy chưa đến.",
                "Hãy ghi lại năm xếp loại.",
                is_wrong=True,
            ),
        )
    return ()


def check_award(
    award: Award, codes: Collection[str], today: PartialDate, birth: PartialDate | None = None
) -> tuple[RowFinding, ...]:
    """Remarks on an award; ``codes`` are those of the catalogue and of local titles."""
    return (*_code(award, codes), *_years(award, today), *_birth(award, birth))


def check_initiative(initiative: Initiative, today: PartialDate) -> tuple[RowFinding, ...]:
    """Remarks on an initiative with its authors."""
    return (*_shares(initiative), *_initiative_year(initiative, today))


def _identity(person: Person, today: PartialDate) -> Iterator[RowFinding]:
    if not person.full_name.strip():
        yield RowFinding("full_name", "Chưa có họ và tên.", "Hãy ghi họ và tên.", is_wrong=True)
    if ends_before(today, person.birth):
        yield RowFinding(
            "birth",
            f"Ngày sinh {shown_date(person.birth)} chưa đến.",
            "Hãy ghi lại ngày sinh.",
            True,
        )
    number = person.cccd.replace(" ", "")
    if number and not (number.isdigit() and len(number) in _NUMBER_LENGTHS):
        yield RowFinding(
            "cccd",
            f"Số căn cước “{person.cccd}” không đủ 12 chữ số (hoặc 9 chữ số của chứng minh cũ).",
            "Hãy kiểm tra lại; số 0 ở đầu có thể đã mất khi lưu trong Excel.",
        )


def _service(person: Person) -> Iterator[RowFinding]:
    if ends_before(person.left_on, person.joined):
        yield RowFinding(
            "left_on",
            f"Thôi công tác {shown_date(person.left_on)}, "
            f"trước khi vào {shown_date(person.joined)}.",
            "Hãy ghi lại hai mốc thời gian.",
            is_wrong=True,
        )
    if person.birth and person.joined and person.joined.year - person.birth.year < _YOUNGEST:
        yield RowFinding(
            "joined",
            f"Vào cơ quan năm {person.joined.year} khi chưa đủ {_YOUNGEST} tuổi.",
            "Hãy kiểm tra ngày sinh và ngày vào cơ quan.",
        )


def _together(a: Posting, b: Posting) -> bool:
    """Whether two postings in different units surely overlap; a shared end month does not tell."""
    if (a.collective_id, a.place) == (b.collective_id, b.place):
        return False
    return _surely_before(a.valid_from, b.valid_to) and _surely_before(b.valid_from, a.valid_to)


def _surely_before(first: PartialDate | None, last: PartialDate | None) -> bool:
    return last is None or (first is not None and ends_before(first, last))


def _overlap(a: Posting, b: Posting) -> RowFinding:
    later = max((a, b), key=lambda one: str(one.valid_from or ""))
    since = f" từ {shown_date(later.valid_from)}" if later.valid_from else ""
    return RowFinding(
        "postings",
        f"Cùng lúc ở hai đơn vị{since}.",
        "Hãy ghi ngày kết thúc ở đơn vị cũ, hoặc đánh dấu biệt phái.",
    )


def _code(award: Award, codes: Collection[str]) -> Iterator[RowFinding]:
    if award.code not in codes:
        yield RowFinding(
            "code",
            f"Không có danh hiệu, hình thức khen thưởng nào mang mã “{award.code}”.",
            f"Hãy chọn lại trong danh mục cho “{award.name}”, hoặc thêm danh hiệu của địa phương.",
            is_wrong=True,
        )


def _years(award: Award, today: PartialDate) -> Iterator[RowFinding]:
    if award.year > today.year:
        yield RowFinding(
            "year", f"Năm khen thưởng {award.year} chưa đến.", "Hãy ghi lại năm.", is_wrong=True
        )
    if ends_before(today, award.date):
        yield RowFinding(
            "date",
            f"Ngày quyết định {shown_date(award.date)} chưa đến.",
            "Hãy ghi lại ngày quyết định.",
            is_wrong=True,
        )
    if ends_before(award.period_to, award.period_from):
        yield RowFinding(
            "period_to",
            f"Giai đoạn {shown_date(award.period_from)} – {shown_date(award.period_to)} bị ngược.",
            "Hãy ghi lại giai đoạn tính thành tích.",
            is_wrong=True,
        )


def _birth(award: Award, birth: PartialDate | None) -> Iterator[RowFinding]:
    if birth is not None and (award.year <= birth.year or ends_before(award.date, birth)):
        yield RowFinding(
            "year",
            f"Khen thưởng năm {award.year}, trước khi người nhận sinh ({shown_date(birth)}).",
            "Hãy kiểm tra năm khen thưởng và ngày sinh; có thể đã nhầm người trùng tên.",
            is_wrong=True,
        )


def _shares(initiative: Initiative) -> Iterator[RowFinding]:
    total = sum(author.share for author in initiative.authors)
    if initiative.authors and total != WHOLE_SHARE:
        percent = f"{total / 100:.2f}".rstrip("0").rstrip(".").replace(".", ",")
        yield RowFinding(
            "authors",
            f"Tỷ lệ đóng góp của các tác giả cộng lại là {percent}%, không phải 100%.",
            "Hãy ghi lại tỷ lệ của từng tác giả.",
            is_wrong=True,
        )


def _initiative_year(initiative: Initiative, today: PartialDate) -> Iterator[RowFinding]:
    if initiative.year > today.year:
        yield RowFinding(
            "year",
            f"Năm {initiative.year} chưa đến.",
            "Hãy ghi lại năm của sáng kiến.",
            is_wrong=True,
        )
