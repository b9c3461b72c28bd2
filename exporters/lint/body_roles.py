"""Which paragraph of the body is a basis, a section, a clause, a point or plain text."""

from collections.abc import Sequence

from exporters.inspection.facts import ParagraphFact, TableFact
from exporters.lint import marks


def body_roles(body: Sequence[ParagraphFact], tables: Sequence[TableFact]) -> dict[int, str]:
    """Roles of the paragraphs between title and closing, by index."""
    roles: dict[int, str] = {}
    opened = False
    for fact in body:
        text = fact.numbered_text
        if fact.cell is not None:
            roles[fact.index] = _cell_role(fact, tables)
        elif text and fact.rule is None:
            role = _role(text, opened)
            roles[fact.index] = role
            opened = opened or role not in ("basis", "addressee")
    return roles


def _role(text: str, opened: bool) -> str:
    if marks.ADDRESSEE.match(text):
        return "addressee"
    if not opened and marks.BASIS.match(text) and not text.endswith(":"):
        return "basis"
    if marks.ARTICLE.match(text):
        return "article"
    if marks.CHAPTER.match(text):
        return "chapter"
    if marks.SECTION.match(text) and marks.is_upper(text):
        return "section"
    if marks.CLAUSE.match(text):
        return "subsection" if marks.is_title(text) else "clause"
    return "point" if marks.POINT.match(text) else "paragraph"


def _cell_role(fact: ParagraphFact, tables: Sequence[TableFact]) -> str:
    cell = fact.cell
    assert cell is not None
    rows = tables[cell.table].rows
    if cell.row == 0:
        return "table_head"
    if cell.row < len(rows) and len(rows[cell.row].cells) == 1 and cell.span > 1:
        return "table_group"
    return "table_number" if cell.column == 0 and len(fact.text.strip()) < 6 else "table_text"
