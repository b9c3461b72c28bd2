"""What a unit's list or minutes would do to a round that has lines already."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from storage.book import Book
from storage.dates import PartialDate
from storage.importers.lists.award_names import AwardNames
from storage.queries.list_plan import plan_import
from storage.queries.list_plan.nominations import votes_words
from storage.queries.local_rules import office_rules
from storage.queries.nominations import list_nominations
from storage.queries.round_awards import known_awards
from storage.records_lists import (
    CellFinding,
    Columns,
    FieldChange,
    ImportPlan,
    NominationLine,
    PlanRow,
    ReadList,
)
from storage.records_rounds import Nomination

_VOTES = "Số phiếu của đơn vị"
_MOST_NAMES = 12


def office_awards(book: Book) -> AwardNames:
    """Titles and awards of the law and of the office, by every name they go by."""
    local = office_rules(book).awards
    return AwardNames((one.code, one.name, one.short) for one in local)


def plan_unit_list(
    book: Book,
    read: ReadList,
    round_id: int,
    round_unit_id: int | None,
    today: PartialDate,
    columns: Columns | None = None,
) -> ImportPlan:
    """As ``plan_import`` of nominations, beside the lines the round has.

    A line that is there already is the same, or changed by the votes of the minutes; a remark
    names those the unit proposed before and does not propose here. Raises EditRefused.
    """
    plan = plan_import(book, read, "nominations", today, columns)
    lines = list_nominations(book, round_id)
    known: dict[tuple[str, int], list[Nomination]] = defaultdict(list)
    for one in lines:
        known[one.subject].append(one)
    told = [row for row in plan.rows if not _is_blank(row)]
    names = {code: award.name for code, award in known_awards(book).items()}
    rows = tuple(_beside(row, known.get(_subject(row), ()), names) for row in told)
    blank = _not_proposed([row for row in plan.rows if _is_blank(row)])
    before = [one for one in lines if round_unit_id and one.round_unit_id == round_unit_id]
    return replace(plan, rows=rows, remarks=(*plan.remarks, *blank, *_missing(before, rows)))


def unit_votes_words(votes: tuple[int, int]) -> str:
    """How a line's note tells the votes of its unit."""
    return f"Đơn vị bỏ phiếu: {votes_words(votes)}"


def _is_blank(row: PlanRow) -> bool:
    return isinstance(row.record, NominationLine) and not row.record.code


def _not_proposed(rows: Sequence[PlanRow]) -> Iterator[str]:
    """Those the list names and gives no title, so that a forgotten one is seen."""
    names = [row.label for row in rows]
    if names:
        more = f" và {len(names) - _MOST_NAMES} trường hợp khác" if names[_MOST_NAMES:] else ""
        yield f"Không ghi danh hiệu, coi như không đề nghị: {', '.join(names[:_MOST_NAMES])}{more}."


def _subject(row: PlanRow) -> tuple[str, int]:
    one = row.subject
    if one is None:
        return "", 0
    return ("person", one.person_id) if one.person_id else ("collective", one.collective_id or 0)


def _beside(row: PlanRow, lines: Sequence[Nomination], names: Mapping[str, str]) -> PlanRow:
    record = row.record
    if not lines or not isinstance(record, NominationLine) or not row.can_be_stored:
        return row
    there = next((one for one in lines if one.award == record.code), None)
    if there is not None:
        return _again(row, record, there)
    others = ", ".join(dict.fromkeys(names.get(one.award, one.award) for one in lines))
    said = f"Đợt xét đã có đề nghị khác cho trường hợp này: {others}."
    advice = "Chọn dòng này nếu đề nghị cả hai; nếu đổi danh hiệu, hãy sửa đề nghị đã có."
    finding = CellFinding("", said, advice, "doubt")
    return replace(row, state="doubtful", findings=(*row.findings, finding))


def _again(row: PlanRow, record: NominationLine, there: Nomination) -> PlanRow:
    if record.votes is None or unit_votes_words(record.votes) in there.note:
        return replace(row, state="same")
    change = FieldChange(_VOTES, "", votes_words(record.votes))
    state = "changed" if row.state in ("new", "same", "changed") else row.state
    return replace(row, state=state, changes=(*row.changes, change))


def _missing(before: Sequence[Nomination], rows: Sequence[PlanRow]) -> Iterator[str]:
    """Whom the unit proposed in an earlier list and leaves out here."""
    here = {(_subject(row), row.record.code) for row in rows
            if isinstance(row.record, NominationLine)}  # fmt: skip
    left = [one.name for one in before if (one.subject, one.award) not in here]
    if left:
        yield f"Lần trước đơn vị đề nghị nhưng tệp này không có: {', '.join(left)}."
