"""Checks a document of the book or any .docx: its form by exporters, its words by storage."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import cast

from desktop.drafting.proof_of_paper import proof_of_paper
from desktop.press import paper_document, plan_document
from exporters.docx import render_docx
from exporters.inspection import inspect_bytes, inspect_file
from exporters.lint import State, classify, lint, lint_paper
from resources.forms import load_form
from resources.forms.required import missing_required
from resources.proofreading import GRADES, Finding, Place
from resources.proofreading import found as found_by
from storage.book import open_book
from storage.queries.office import get_office, list_units
from storage.queries.plans import get_plan
from storage.records import Office, Plan, Unit
from storage.records_papers import Paper
from storage.rules.proofreading import proofread
from storage.rules.proofreading.plan import proof_of_plan

# What is amended, replaced or revoked was issued once.
_STATES = ("draft", "for_signature")


def check_file(
    path: Path, state: State = "for_signature", unit_names: Sequence[str] = ()
) -> tuple[Finding, ...]:
    """Findings on any .docx, E first; raises KnownError when it cannot be read."""
    paper = classify(inspect_file(path))
    return _sorted((*lint_paper(paper, state), *proofread(proof_of_paper(paper, unit_names))))


def check_plan(plan: Plan, office: Office, units: Sequence[Unit] = ()) -> tuple[Finding, ...]:
    """Findings on a plan: its words as stored, its form as it would be exported now, E first.

    Only what is wrong in the plan's own texts has a fix here (``fixed_plan`` makes it).
    """
    data = render_docx(plan_document(plan, office))
    seen = lint(inspect_bytes(data, plan.subject), _state(plan))
    form = [replace(finding, fix=None) for finding in seen]
    words = proofread(proof_of_plan(plan, [unit.name for unit in units]))
    return _sorted((*form, *words))


def check_paper(paper: Paper, office: Office, units: Sequence[Unit] = ()) -> tuple[Finding, ...]:
    """Findings on a paper other than a plan, as it would be exported now, E first, no fixes."""
    data = render_docx(paper_document(paper, office))
    seen = classify(inspect_bytes(data, paper.subject))
    names = [unit.name for unit in units]
    found = (
        *_missing(paper), *lint_paper(seen, _state(paper)), *proofread(proof_of_paper(seen, names))
    )  # fmt: skip
    return _sorted([replace(finding, fix=None) for finding in found])


def check_stored_plan(book_path: Path, plan_id: int) -> tuple[Finding, ...]:
    """``check_plan`` for a plan of the book at ``book_path``, read-only; raises KnownError."""
    with open_book(book_path, read_only=True) as book:
        plan, office, units = get_plan(book, plan_id), get_office(book), list_units(book)
    return check_plan(plan, office, units)


def finding_as_data(finding: Finding) -> dict[str, object]:
    """A finding as JSON values: place and fix as objects, fix null where there is none."""
    fix, place = finding.fix, finding.place
    return {
        "rule": finding.rule,
        "grade": finding.grade,
        "message": finding.message,
        "source": finding.source,
        "place": {
            "part": place.part, "label": place.label, "uid": place.uid,
            "index": place.index, "line": place.line, "column": place.column,
        },
        "actual": finding.actual,
        "wanted": finding.wanted,
        "fix": None if fix is None else {"start": fix.start, "old": fix.old, "new": fix.new},
    }  # fmt: skip


def _missing(paper: Paper) -> Iterator[Finding]:
    """What the paper's form requires and nobody wrote; a draft may be as empty as it likes."""
    if _state(paper) != "draft":
        form = load_form(paper.form_id, paper.form_edition)
        for field in missing_required(form, paper.all_values):
            message = f"Chưa ghi “{field.label}”."
            yield found_by("field-missing", Place(field.key, field.label), message)


def _state(plan: Plan | Paper) -> State:
    return cast(State, plan.state) if plan.state in _STATES else "issued"


def _sorted(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: GRADES.index(finding.grade)))
