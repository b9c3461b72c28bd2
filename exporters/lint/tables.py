"""Tables across pages: house rules, the decree says nothing of tables."""

from collections.abc import Iterator

from exporters.inspection.facts import TableFact
from exporters.lint.paper import Paper
from resources.proofreading import Finding, Place, found

_LONG = 10


def table_rules(paper: Paper) -> Iterator[Finding]:
    """Rows that a page may cut, heads that do not repeat; layout tables are no tables."""
    ruled = {fact.cell.table for fact in paper.all("table_head") if fact.cell is not None}
    for table in paper.facts.tables:
        if table.index in ruled and len(table.rows) > _LONG:
            yield from _judged(table)


def _judged(table: TableFact) -> Iterator[Finding]:
    place = Place("table", "Bảng nhiệm vụ", index=table.index)
    if not any(row.uncut for row in table.rows):
        message = "Dòng của bảng có thể bị ngắt giữa hai trang; nên giữ mỗi dòng trên một trang."
        yield found("table-row-split", place, message)
    if not table.rows[0].is_head:
        yield found("table-head-repeat", place, "Đầu bảng không lặp lại ở trang sau.")
