"""The lines under motto, agency and trích yếu: there, and as long as the decree wants."""

from collections.abc import Iterator, Sequence

from exporters.fonts import text_width
from exporters.inspection.facts import ParagraphFact
from exporters.lengths import Length
from exporters.lint.paper import Paper, at, label_of
from resources.proofreading import Finding, found

# Shares of the text above; hand-drawn lines may miss them by a little.
_SHARES = {"motto": (0.9, 1.1), "agency": (0.31, 0.53), "subject": (0.31, 0.53)}
_WANTED = {"motto": "dài bằng dòng chữ", "agency": "1/3–1/2 dòng chữ"}


def rule_rules(paper: Paper) -> Iterator[Finding]:
    """Findings on the three lines (mục II.1, II.2, II.5); any way to draw them will do.

    A line whose length cannot be told is there, no more is said of it.
    """
    for role, near in (
        ("motto", _side(paper, "motto")),
        ("agency", _side(paper, "agency")),
        ("subject", _under_subject(paper)),
    ):
        lines = [fact for fact in paper.all(role) if fact.text.strip()]
        if lines:
            yield from _judged(role, lines, near)


def _judged(
    role: str, lines: Sequence[ParagraphFact], near: Sequence[ParagraphFact]
) -> Iterator[Finding]:
    wanted = _WANTED.get(role, _WANTED["agency"])
    rules = [fact.rule for fact in near if fact.rule is not None]
    place = at(lines[-1], role)
    if not rules:
        message = f"Dưới {label_of(role)} chưa có đường kẻ ({wanted})."
        yield found(f"{role}-rule", place, message, "không có", wanted)
        return
    if not rules[0]:
        return
    least, most = _SHARES[role]
    share = rules[0] / max(_width(line) for line in lines)
    if not least <= share <= most:
        shown = f"{share:.0%}"
        message = f"Đường kẻ dưới {label_of(role)} dài {shown} dòng chữ, phải {wanted}."
        yield found(f"{role}-rule", place, message, shown, wanted)


def _width(fact: ParagraphFact) -> Length:
    """The widest printed line, as far as its column lets it go."""
    widths = [
        text_width(line.strip(), fact.size, fact.mostly("bold"), fact.mostly("italic"))
        for line in fact.text.split("\n")
    ]
    room = fact.cell.width if fact.cell and fact.cell.width else _TEXT_WIDTH
    return Length(max(1, min(max(widths), room)))


# 160 mm: what the decree's usual margins leave.
_TEXT_WIDTH = Length(160 * 36000)


def _side(paper: Paper, role: str) -> list[ParagraphFact]:
    """The paragraphs in the cell of an element; without cells those between it and the next."""
    own = paper.first(role)
    if own is None:
        return []
    if own.cell is not None:
        table, column = own.cell.table, own.cell.column
        return [
            f
            for f in paper.facts.paragraphs
            if f.cell is not None and f.cell.table == table and f.cell.column == column
        ]
    return list(paper.facts.paragraphs[own.index : own.index + 4])


def _under_subject(paper: Paper) -> list[ParagraphFact]:
    lines = paper.all("kind", "subject")
    if not lines:
        return []
    return list(paper.facts.paragraphs[lines[0].index : lines[-1].index + 3])
