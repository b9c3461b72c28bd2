"""A paper read from a file as something to proofread: its elements become passages and tasks."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from exporters.inspection.facts import ParagraphFact
from exporters.lint.paper import Paper, at
from resources.proofreading import Place
from resources.vietnamese import fold
from storage.importers.headings import Use, uses_by_heading
from storage.rules.proofreading.plan import is_deadline
from storage.rules.proofreading.proof import Passage, Proof, ProofTask

_TEXT_ROLES = (
    "subject", "basis", "section", "subsection", "article", "clause", "point", "paragraph",
    "recipient", "archive", "appendix_label",
)  # fmt: skip
_PLANNING = ("ke hoach", "chuong trinh", "phuong an", "de an")
_YEAR = re.compile(r"\b(20\d{2})\b")
_DATE = re.compile(r"ngày\s*(\d{1,2})?\D*tháng\s*(\d{1,2})?\D*năm\s*(\d{4})")


@dataclass
class _Row:
    """A table row while its cells are gathered; ``lines`` are told apart by what columns hold."""

    group: str
    place: Place
    lines: dict[str, list[str]] = field(default_factory=dict[str, list[str]])


def proof_of_paper(paper: Paper, unit_names: Sequence[str] = ()) -> Proof:
    """Texts and tasks of the paper; its year is the title's, else that of its date.

    A number that Word writes itself stands before its paragraph's text.
    """
    passages = [p for role in _TEXT_ROLES for fact in paper.all(role) for p in _lines(fact, role)]
    cells, tasks, kinds = _table(paper)
    tables = [fact.index for fact in paper.all("table_text", "table_group")]
    running = [fact.index for fact in paper.all("clause", "point", "paragraph")]
    passages += cells
    is_plan = _plans_work(paper)
    return Proof(
        passages=tuple(sorted(passages, key=lambda p: (p.place.index, p.place.line))),
        tasks=tuple(tasks) if is_plan else (),
        year=_year(paper),
        on=_day(paper),
        unit_names=tuple(unit_names),
        has_units="units" in kinds,
        has_deadlines="deadline" in kinds,
        ends_with_text=max(running, default=-1) > max(tables, default=-1),
    )


def _plans_work(paper: Paper) -> bool:
    """Whether its rows are work to be done: not those of a report's or a letter's tables."""
    kind = paper.first("kind")
    return kind is not None and fold(kind.text).strip().startswith(_PLANNING)


def _lines(fact: ParagraphFact, role: str, group: str = "") -> Iterator[Passage]:
    place = at(fact, role if role in _TEXT_ROLES else "table_text")
    text = f"{fact.number} {fact.text}" if fact.number and role != "recipient" else fact.text
    for line, words in enumerate(text.split("\n")):
        if words.strip():
            yield Passage(replace(place, line=line), role, words, group)


def _table(paper: Paper) -> tuple[list[Passage], list[ProofTask], set[str]]:
    """Passages and tasks of the tables whose heads tell what their columns hold."""
    passages: list[Passage] = []
    rows: dict[tuple[int, int], _Row] = {}
    group = ""
    uses = _uses(paper)
    for fact in paper.all("table_group", "table_number", "table_text"):
        cell = fact.cell
        if cell is None or cell.table not in uses:
            continue
        if paper.role_at[fact.index] == "table_group":
            group = fact.text.strip()
            continue
        row = rows.setdefault((cell.table, cell.row), _Row(group, at(fact, "table_text")))
        kind = _kind(uses[cell.table].get(cell.column))
        row.lines.setdefault(kind, []).extend(fact.text.split("\n"))
        role = "extra" if kind == "deadline" else kind
        if role != "number":
            passages += _lines(fact, role, group)
            row.place = at(fact, "table_text") if kind == "content" else row.place
    kinds = {_kind(use) for columns in uses.values() for use in columns.values()}
    return passages, [_task(row) for row in rows.values()], kinds


def _task(row: _Row) -> ProofTask:
    def of(kind: str) -> tuple[str, ...]:
        return tuple(line for line in row.lines.get(kind, ()) if line.strip())

    number = " ".join(of("number")).strip()
    place = replace(row.place, label=f"Nhiệm vụ {number}" if number else row.place.label)
    return ProofTask(place, number, of("content"), of("units"), of("deadline"), row.group)


def _uses(paper: Paper) -> dict[int, dict[int, Use]]:
    """What the columns of each task table hold, by grid column.

    A table without a column of work, such as a list of nominees, holds names and notes: the rules
    of running text are not for these.
    """
    heads: dict[int, dict[int, str]] = {}
    for fact in paper.all("table_head"):
        if fact.cell is not None:
            titles = heads.setdefault(fact.cell.table, {})
            before = titles.get(fact.cell.column, "")
            titles[fact.cell.column] = f"{before} {fact.text}".strip()
    found = {table: uses_by_heading(tuple(titles.values()), ()) for table, titles in heads.items()}
    return {
        table: dict(zip(heads[table], uses, strict=True))
        for table, uses in found.items()
        if uses is not None and any(use.kind == "content" for use in uses)
    }


def _kind(use: Use | None) -> str:
    if use is None:
        return "extra"
    return "deadline" if use.kind == "extra" and is_deadline(use.title) else use.kind


def _year(paper: Paper) -> int | None:
    return _first_year(paper.all("subject")) or _first_year(paper.all("place_date"))


def _first_year(facts: Iterable[ParagraphFact]) -> int | None:
    matches = (_YEAR.search(fact.text) for fact in facts)
    return next((int(match[1]) for match in matches if match), None)


def _day(paper: Paper) -> date | None:
    """The paper's day; blanks count as the first, a missing date as the year's first day."""
    fact = paper.first("place_date")
    match = _DATE.search(fact.text) if fact is not None else None
    if match:
        try:
            return date(int(match[3]), int(match[2] or 1), int(match[1] or 1))
        except ValueError:
            return None
    year = _year(paper)
    return None if year is None else date(year, 1, 1)
