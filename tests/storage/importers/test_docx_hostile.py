"""Texts no office writes, but a broken program or a prank may: read in time all the same."""

import time
from pathlib import Path

import pytest

from storage.errors import ImportRefused
from storage.importers.docx import read_docx
from tests.resources.legacy_codes import typed_in_tcvn3
from tests.storage.importers.papers import COLUMNS, Paper, a_whole_paper, add_xml, an_office_plan

MANY = 60_000
FEWER = 3_000
"""For lines that become a paragraph or an element each."""
LONGEST_SECONDS = 10
LINES = [
    "Thực hiện Kế hoạch số " + "." * MANY,
    "Thực hiện Kế hoạch số 1/KH-A" + "-B" * MANY,
    "Bình Minh, ngày" + " " * MANY + "x",
    "Số:" + "\u00a0" * MANY,
    "Số: 1/A" + "-a" * MANY,
    "\n" * FEWER,
    "a\n" * FEWER,
    "\t" * FEWER,
    " " * MANY + "x",
    ";(" * MANY,
    "; " * MANY,
    "(" * MANY,
    "x" * MANY,
    "- " * MANY,
    "chủ trì " * (MANY // 8),
    "I. " * (MANY // 3),
    "1." * (MANY // 2),
]


@pytest.mark.parametrize("text", LINES, ids=range(len(LINES)))
def test_one_monstrous_line_everywhere(text: str, tmp_path: Path) -> None:
    plan = an_office_plan()
    paper = Paper()
    paper.line(text)
    paper.title(plan)
    paper.line(text)
    paper.blocks(plan.before_table)
    paper.line(text)
    paper.table(tuple(column.title for column in COLUMNS), ("1", text, text), ("2", "b", "c"))
    paper.line(text)
    paper.line(f"Nơi nhận: {text}")
    path = paper.save(tmp_path)
    start = time.monotonic()
    found = read_docx(path)
    assert time.monotonic() - start < LONGEST_SECONDS
    assert found.plan.tasks[-1].content == ("b",)


@pytest.mark.parametrize("text", ["x/" * MANY, "®" * MANY, "x" * MANY])
def test_one_monstrous_line_in_an_old_font(text: str, tmp_path: Path) -> None:
    path = Paper(font=".VnTime", typed=lambda line: typed_in_tcvn3(line) + text)
    path.line("Kế hoạch")
    start = time.monotonic()
    read_docx(path.save(tmp_path))
    assert time.monotonic() - start < LONGEST_SECONDS


@pytest.mark.parametrize("tag", ["p", "r", "br"])
def test_a_document_without_end_is_refused(tag: str, tmp_path: Path) -> None:
    paper = a_whole_paper(an_office_plan())
    run = paper.line("x").runs[0]._r
    parent = {"p": paper.document.element.body, "r": run.getparent(), "br": run}[tag]
    for _ in range(200_001 if tag == "r" else 60_001):
        add_xml(parent, tag)
    path = paper.save(tmp_path)
    start = time.monotonic()
    with pytest.raises(ImportRefused):
        read_docx(path)
    assert time.monotonic() - start < LONGEST_SECONDS
