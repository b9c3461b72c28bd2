"""What a unit proposes: subjects and awards found, for a round to take in."""

import re
from collections.abc import Iterable, Iterator

from resources.vietnamese import fold
from storage.importers.lists.lines import SourceLine
from storage.queries.list_plan.awards import find_award
from storage.queries.list_plan.ground import Ground
from storage.queries.list_plan.rows import planned
from storage.queries.list_plan.subjects import find_subject
from storage.queries.list_plan.years import year_of
from storage.records_lists import ListTable, NominationLine, PlanRow, UnitMinutes

NOT_PROPOSED = "Không ghi danh hiệu, coi như không đề nghị."
_COUNTS = re.compile(r"(\d{1,4})(?:\s*/\s*(\d{1,4}))?\s*(?:phiếu\b.*)?$")
_TURNED_DOWN = ("khong dat", "khong de nghi", "khong thong qua", "khong tan thanh")


def plan_nominations(
    ground: Ground, table: ListTable, lines: Iterable[SourceLine]
) -> Iterator[PlanRow]:
    """A row for each proposal of ``table``; the round stores them, not the list."""
    for line in lines:
        yield _row(ground, line, table)


def _left_blank(line: SourceLine, name: str) -> PlanRow:
    """Somebody whom the list handed out named already and the unit does not propose."""
    line.note("award", NOT_PROPOSED, "Ghi danh hiệu vào tệp nếu có đề nghị.", "note")
    return planned(line, name, NominationLine("", "", None, line.text("unit")), stored=True)


def votes_words(votes: tuple[int, int]) -> str:
    """“11/12 phiếu”, “11 phiếu” where the total is not told."""
    return f"{votes[0]}/{votes[1]} phiếu" if votes[1] else f"{votes[0]} phiếu"


def with_total(lines: Iterable[SourceLine], minutes: UnitMinutes | None) -> Iterator[SourceLine]:
    """The lines, votes of which the row does not say of how many being of all of the unit."""
    for line in lines:
        if minutes is not None and minutes.total and "votes" in line.texts:
            line.texts.setdefault("total", str(minutes.total))
        yield line


def _votes(line: SourceLine) -> tuple[int, int] | None:
    """Votes in favour and of how many: “11/12”, or “11” beside a column of the total."""
    found = _COUNTS.match(line.text("votes"))
    if found is None:
        return None
    of = found[2] or line.text("total")
    return int(found[1]), int(of) if of.isdecimal() else 0


def _judge_votes(line: SourceLine, votes: tuple[int, int] | None) -> None:
    if votes is not None and votes[1] and votes[0] > votes[1]:
        line.note("votes", f"Số phiếu đồng ý {votes[0]} lớn hơn tổng số {votes[1]}.",
                  "Hãy đối chiếu biên bản, sửa trong tệp rồi đọc lại.", "wrong")  # fmt: skip
    elif votes is not None and votes[1] and votes[0] * 2 <= votes[1]:
        line.note("votes", f"Chỉ có {votes_words(votes)} đồng ý, không quá nửa.",
                  "Chỉ chọn dòng này nếu đơn vị vẫn đề nghị.")  # fmt: skip
    elif any(word in fold(line.text("note")) for word in _TURNED_DOWN):
        line.note("note", f"Đơn vị ghi “{line.text('note')}”.",
                  "Chỉ chọn dòng này nếu đơn vị vẫn đề nghị.")  # fmt: skip


def _row(ground: Ground, line: SourceLine, table: ListTable) -> PlanRow:
    found = find_subject(ground, line)
    named = find_award(ground, line)
    if not named.code and "votes" not in line.texts:
        return _left_blank(line, found.name if found else line.text("full_name"))
    if named.code not in ground.awards.codes:
        told = f"Không có danh hiệu, hình thức khen thưởng “{named.name}”."
        advice = "Hãy chọn lại trong danh mục, hoặc thêm danh hiệu của địa phương."
        line.note("award", told, advice, "wrong")
    year = year_of(line, table.titles)
    name = found.name if found else line.text("full_name")
    if found is not None:
        earlier = ground.seen(line, ("nomination", *found.key, named.code))
        if earlier is not None:
            line.note("", f"Dòng {earlier.number} đã đề nghị danh hiệu, hình thức này.",
                      "Hãy bỏ một dòng.")  # fmt: skip
    votes = _votes(line)
    _judge_votes(line, votes)
    record = NominationLine(
        named.code, named.name, year, line.text("unit"), line.text("note"), votes
    )  # fmt: skip
    told = f" ({votes_words(votes)})" if votes else ""
    return planned(
        line, f"{name} – {named.name}{told}", record,
        subject=found.subject if found else None,
        unit=found.unit if found else "",
        alike=found.alike if found else (),
    )  # fmt: skip
