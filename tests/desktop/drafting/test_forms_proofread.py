"""Forms pass the proofreader as they come, filled with their examples."""

import pytest

from desktop.drafting.proof_of_paper import proof_of_paper
from exporters.docx import render_docx
from exporters.inspection import inspect_bytes
from exporters.lint import classify
from exporters.samples import sample_document
from resources.forms import form_editions, load_form
from resources.proofreading import Finding
from storage.rules.proofreading import proofread

PAPERS = {
    "cong-van", "cong-van-don-doc", "thong-bao", "giay-moi", "huong-dan", "bao-cao",
    "bao-cao-ket-qua", "to-trinh", "to-trinh-khen-thuong", "quyet-dinh", "bien-ban", "ke-hoach",
    "ke-hoach-phong-trao", "ke-hoach-kiem-tra",
}  # fmt: skip
EVERYDAY = [edition for edition in form_editions() if edition[0] in PAPERS]


def test_every_paper_a_task_asks_for_has_its_form() -> None:
    assert {form_id for form_id, _ in EVERYDAY} == PAPERS


@pytest.mark.parametrize("edition", form_editions(), ids="/".join)
def test_no_form_deviates_from_the_decree_or_its_models(edition: tuple[str, str]) -> None:
    found = findings(edition)
    assert [(one.rule, one.actual) for one in found if one.grade != "I"] == []


@pytest.mark.parametrize("edition", EVERYDAY, ids="/".join)
def test_the_proofreader_has_nothing_to_say(edition: tuple[str, str]) -> None:
    assert [(one.rule, one.actual) for one in findings(edition)] == []


def findings(edition: tuple[str, str]) -> tuple[Finding, ...]:
    written = render_docx(sample_document(load_form(*edition)))
    return proofread(proof_of_paper(classify(inspect_bytes(written, "mau.docx"))))
