"""What a unit proposes: subjects and awards found, for a round to take in."""

from collections.abc import Iterable, Iterator

from storage.importers.lists.lines import SourceLine
from storage.queries.list_plan.awards import find_award
from storage.queries.list_plan.ground import Ground
from storage.queries.list_plan.rows import planned
from storage.queries.list_plan.subjects import find_subject
from storage.queries.list_plan.years import year_of
from storage.records_lists import ListTable, NominationLine, PlanRow


def plan_nominations(
    ground: Ground, table: ListTable, lines: Iterable[SourceLine]
) -> Iterator[PlanRow]:
    """A row for each proposal of ``table``; the round stores them, not the list."""
    for line in lines:
        yield _row(ground, line, table)


def _row(ground: Ground, line: SourceLine, table: ListTable) -> PlanRow:
    found = find_subject(ground, line)
    named = find_award(ground, line)
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
    record = NominationLine(named.code, named.name, year, line.text("unit"), line.text("note"))
    return planned(
        line, f"{name} – {named.name}", record,
        subject=found.subject if found else None,
        unit=found.unit if found else "",
        alike=found.alike if found else (),
    )  # fmt: skip
