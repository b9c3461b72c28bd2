"""Which paragraph of the body is a basis, a section, a clause, a point or plain text."""

from collections.abc import Sequence

from exporters.inspection.facts import ParagraphFact, TableFact
from exporters.lint import marks

# Elements that come before the text proper (Nghị định 30/2020/NĐ-CP, Phụ lục III, mục II).
_OPENING = (
    "title_note", "basis", "addressee", "addressee_item", "issuing_authority", "enacting",
)  # fmt: skip


def body_roles(body: Sequence[ParagraphFact], tables: Sequence[TableFact]) -> dict[int, str]:
    """Roles of the paragraphs between title and closing, by index."""
    roles: dict[int, str] = {}
    role, opened, above = "", False, ""
    for fact in body:
        text = fact.numbered_text
        if fact.cell is not None:
            roles[fact.index] = _cell_role(fact, tables)
        elif text and fact.rule is None:
            is_basis = role == "basis" and _goes_on(above, text)
            opening = "basis" if is_basis else _opening_role(fact, text, role)
            role = (not opened and opening) or _role(text)
            roles[fact.index] = role
            opened, above = opened or role not in _OPENING, text
    return roles


def _goes_on(above: str, text: str) -> bool:
    """Whether a basis with a semicolon is followed by one that is called otherwise."""
    is_one = marks.FURTHER_BASIS.match(text) and not text.endswith(":")
    return above.endswith(";") and bool(is_one)


def _opening_role(fact: ParagraphFact, text: str, above: str) -> str:
    """What only stands before the text proper; "" for anything else. ``above`` is the role of the
    paragraph before."""
    if fact.align == "center" and text.startswith("(") and text.endswith(")"):
        return "title_note"
    if marks.ADDRESSEE.match(text):
        return "addressee"
    if above in ("addressee", "addressee_item") and text.startswith(("-", "–")):
        return "addressee_item"
    if marks.ENACTING.fullmatch(text):
        return "enacting"
    if marks.BASIS.match(text) and not text.endswith(":"):
        return "basis"
    is_authority = fact.align == "center" and marks.is_upper(text) and not marks.SECTION.match(text)
    return "issuing_authority" if is_authority else ""


def _role(text: str) -> str:
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
