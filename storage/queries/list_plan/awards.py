"""What a list of awards already received would do to the award history."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from resources.vietnamese import fold
from storage.dates import PartialDate
from storage.importers.lists.award_names import NamedAward
from storage.importers.lists.days import read_date, split_number
from storage.importers.lists.lines import SourceLine
from storage.importers.lists.values import read_period
from storage.queries.awards import list_awards
from storage.queries.list_plan.ground import Ground
from storage.queries.list_plan.rows import differences, planned, take_over
from storage.queries.list_plan.subjects import Found, find_subject
from storage.queries.list_plan.years import year_of
from storage.records_awards import AWARD_KINDS, Award, AwardKind
from storage.records_lists import FieldChange, ListTable, PlanRow
from storage.rules.register_findings import check_award

_COLUMNS = {"code": "award", "period_to": "period"}
_Stored = dict[tuple[object, ...], list[Award]]


def plan_awards(ground: Ground, table: ListTable, lines: Iterable[SourceLine]) -> Iterator[PlanRow]:
    """A row for each award of ``table``; one is known by who, which, the year and the number."""
    stored: _Stored = defaultdict(list)
    for award in list_awards(ground.book):
        stored[award.person_id, award.collective_id, award.code, award.year].append(award)
    for line in lines:
        yield _row(ground, line, table.titles, stored)


def find_award(ground: Ground, line: SourceLine) -> NamedAward:
    """The award a line names by code or name; an unknown one has the code as written.

    The code decides which it is, the name is kept as the decision has it.
    """
    code, name = line.text("award_code"), line.text("award")
    by_name = ground.awards.find(name) if name else None
    by_code = ground.awards.find(code) if code else None
    if by_code is not None and name and (by_name is None or by_name.code != by_code.code):
        return NamedAward(by_code.code, name, True)
    found = by_name or by_code
    if found is None:
        return NamedAward(code or name, name or code, True)
    if not found.is_sure:
        line.note("award", f"“{name}” được hiểu là “{found.name}”.",
                  "Hãy chọn dòng này nếu đúng, hoặc ghi đủ tên danh hiệu trong tệp.")  # fmt: skip
    return found


def _row(ground: Ground, line: SourceLine, titles: Sequence[str], stored: _Stored) -> PlanRow:
    found = find_subject(ground, line)
    award = _award(ground, line, titles, found)
    take_over(line, check_award(award, ground.awards.codes, ground.today,
                                found.birth if found else None), _COLUMNS)  # fmt: skip
    label = f"{award.subject_name} – {award.name} {award.year or ''}".strip()
    if found is None:
        return planned(line, label, award)
    old = _match(stored[award.person_id, award.collective_id, award.code, award.year], award)
    repeated = _repeated(ground, line, found, award)
    changes = [] if old is None else _changes(old, award)
    record = award if old is None else _merged(old, award)
    return planned(
        line, label, record, stored=old is not None or repeated, changes=changes,
        subject=found.subject, unit=found.unit, alike=found.alike,
    )  # fmt: skip


def _award(ground: Ground, line: SourceLine, titles: Sequence[str], found: Found | None) -> Award:
    named = find_award(ground, line)
    number, told = split_number(line.text("number"))
    date = line.dates.get("date") or told
    first, last = _period(line, ground.today)
    subject = found.subject if found else None
    return Award(
        code=named.code,
        name=named.name,
        year=_year(line, titles, date, last),
        person_id=subject.person_id if subject else None,
        collective_id=subject.collective_id if subject else None,
        kind=_kind(line),
        number=number,
        date=date,
        issuer=line.text("issuer"),
        period_from=first,
        period_to=last,
        subject_name=found.name if found else "",
        subject_post=found.post if found else "",
        note=line.text("note"),
    )


def _year(
    line: SourceLine, titles: Sequence[str], date: PartialDate | None, last: PartialDate | None
) -> int:
    year = year_of(line, titles)
    if year is not None:
        return year
    guessed = last or date
    if guessed is None:
        line.note("year", "Chưa rõ khen thưởng của năm nào.", "Hãy thêm cột “Năm”.", "wrong")
        return 0
    if last is None:
        line.note("year", f"Chưa ghi năm khen thưởng; tạm lấy năm của quyết định ({guessed.year}).",
                  "Hãy thêm cột “Năm” nếu quyết định ký sau năm khen thưởng.")  # fmt: skip
    return guessed.year


def _period(line: SourceLine, today: PartialDate) -> tuple[PartialDate | None, PartialDate | None]:
    text = line.text("period")
    ends = read_period(text) if text else None
    if ends is None:
        if text:
            line.note("period", f"“{text}” không phải là giai đoạn.",
                      "Hãy ghi theo dạng 2020–2024.")  # fmt: skip
        return None, None
    first, last = (read_date(end, today.year) for end in ends)
    return first, last


def _kind(line: SourceLine) -> AwardKind:
    text = fold(line.text("award_kind"))
    if not text:
        return "CONG_TRANG"
    for kind, name in AWARD_KINDS.items():
        if text in fold(name) or fold(name) in text or text == kind.lower().replace("_", " "):
            return kind  # type: ignore[return-value]
    for word, kind in _KIND_WORDS.items():
        if word in text:
            return kind
    line.note("award_kind", f"Không có loại hình “{line.text('award_kind')}”, đọc là Công trạng.",
              f"Hãy ghi một trong các loại hình: {', '.join(AWARD_KINDS.values())}.")  # fmt: skip
    return "CONG_TRANG"


_KIND_WORDS: dict[str, AwardKind] = {
    "thuong xuyen": "CONG_TRANG",
    "chuyen de": "PHONG_TRAO",
    "phong trao": "PHONG_TRAO",
    "cong hien": "CONG_HIEN",
    "thanh tich": "CONG_TRANG",
}


def _match(stored: Sequence[Award], new: Award) -> Award | None:
    """The stored award a row is; two of one year differ by their decisions."""
    same = [one for one in stored if _plain(one.number) == _plain(new.number)]
    if same or not new.number:
        return next(iter(same or stored), None)
    return next((one for one in stored if not one.number), None)


def _plain(number: str) -> str:
    return fold(number).replace(" ", "")


def _repeated(ground: Ground, line: SourceLine, found: Found, award: Award) -> bool:
    key = ("award", *found.key, award.code, award.year, _plain(award.number))
    earlier = ground.seen(line, key)
    if earlier is None:
        return False
    line.note(
        "", f"Trùng với dòng {earlier.number}, không ghi lần nữa.", "Không phải làm gì.", "note"
    )
    return True


def _changes(old: Award, new: Award) -> list[FieldChange]:
    same_number = _plain(new.number) == _plain(old.number)
    return differences(
        (
            ("Danh hiệu, hình thức", old.name, new.name),
            ("Số quyết định", old.number, "" if same_number else new.number),
            ("Ngày quyết định", old.date, new.date),
            ("Cơ quan ban hành", old.issuer, new.issuer),
            ("Giai đoạn từ", old.period_from, new.period_from),
            ("Giai đoạn đến", old.period_to, new.period_to),
            ("Ghi chú", old.note, new.note),
        )
    )


def _merged(old: Award, new: Award) -> Award:
    """The stored award with what the list tells; name and post at the time stay."""
    return replace(
        old,
        name=new.name or old.name,
        number=new.number or old.number,
        date=new.date or old.date,
        issuer=new.issuer or old.issuer,
        period_from=new.period_from or old.period_from,
        period_to=new.period_to or old.period_to,
        note=new.note or old.note,
    )
