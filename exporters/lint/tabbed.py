"""Letterheads set with tabs: their halves are read apart, as cells of one row of a table."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from exporters.fonts import text_width
from exporters.inspection.facts import Cell, PaperFacts, ParagraphFact, RunFact
from exporters.lengths import Length
from exporters.lint import marks

_MOST_LINES = 15
_LEFT, _RIGHT = 0, 1


def apart(facts: PaperFacts) -> PaperFacts:
    """The facts with each line of a tabbed letterhead as two paragraphs, indices counted anew.

    How a half is aligned cannot be told from tabs: it is given as centred, as the decree wants it.
    """
    lines = facts.paragraphs
    first = next((at for at, fact in enumerate(lines[:_MOST_LINES]) if _opens(fact)), None)
    if first is None:
        return facts
    end = _end(lines, first)
    indent = _tabs_before(lines[first])
    table = len(facts.tables)
    halves = [half for fact in lines[first:end] for half in _halves(fact, indent, table)]
    paragraphs = (*lines[:first], *halves, *lines[end:])
    counted = tuple(replace(fact, index=at) for at, fact in enumerate(paragraphs))
    return replace(facts, paragraphs=counted)


def _opens(fact: ParagraphFact) -> bool:
    """Whether Quốc hiệu stands behind a tab, beside a name."""
    behind = fact.text.strip().split("\t")[1:]
    return fact.cell is None and any(marks.is_national_name(text.strip()) for text in behind)


def _end(lines: Sequence[ParagraphFact], first: int) -> int:
    """Behind the last line, above title and Kính gửi, that only a letterhead has."""
    end = first + 1
    for at in range(first + 1, min(first + _MOST_LINES, len(lines))):
        text = lines[at].text.strip()
        if lines[at].cell is not None or marks.is_kind(text) or marks.ADDRESSEE.match(text):
            break
        if "\t" in text or marks.is_of_letterhead(text):
            end = at + 1
    return end


def _tabs_before(fact: ParagraphFact) -> int:
    return len(fact.text) - len(fact.text.lstrip("\t"))


def _halves(fact: ParagraphFact, indent: int, table: int) -> Iterator[ParagraphFact]:
    """Both sides of a line; a line with words on one side only has but that one."""
    text, start = fact.text, _tabs_before(fact)
    gap = text.find("\t", start)
    if "\t" not in text.strip():
        yield _half(fact, fact.runs, _RIGHT if start > indent else _LEFT, table)
        return
    yield _half(fact, _cut(fact.runs, start, gap), _LEFT, table)
    yield _half(fact, _cut(fact.runs, gap, len(text)), _RIGHT, table)


def _half(fact: ParagraphFact, runs: tuple[RunFact, ...], column: int, table: int) -> ParagraphFact:
    cell = Cell(table, 0, column, 1, Length(0))
    return replace(fact, runs=runs, align="center", cell=cell, rule=_rule(fact, runs))


def _rule(fact: ParagraphFact, runs: tuple[RunFact, ...]) -> Length | None:
    """Underscores belong to their half; a shape to either, so that its length says nothing."""
    text = "".join(run.text for run in runs).strip()
    if text and not text.strip("_—─―-"):
        return text_width(text, runs[0].size, runs[0].bold, runs[0].italic)
    return None if fact.rule is None else Length(0)


def _cut(runs: Sequence[RunFact], start: int, end: int) -> tuple[RunFact, ...]:
    """The characters from ``start`` to ``end`` of the line, tabs left out."""
    kept: list[RunFact] = []
    at = 0
    for run in runs:
        text = run.text[max(start - at, 0) : max(end - at, 0)].replace("\t", "")
        at += len(run.text)
        if text:
            kept.append(replace(run, text=text))
    return tuple(kept)
