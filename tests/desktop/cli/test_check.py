"""Checking the real plans, our own exports and broken files, by program and by command."""

import io
import json
import subprocess
import sys
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from desktop.drafting.proofing import check_file, check_plan
from exporters.docx import render_docx
from exporters.inspection import UnreadableDocumentError
from resources.proofreading import Finding, load_rules
from storage.interchange import read_plan
from storage.records import Office
from tests.exporters.builders import a_document
from tests.exporters.lint import test_rules as form
from tests.storage.rules import test_proofreading as content

ROOT = Path(__file__).parents[3]

# What an experienced reader finds in the two real plans (the list of reference §2.4), and the
# rules, page numbers and heads that the Word files of the seeds lack besides.
DEPARTMENT = {
    "header-missing": 1, "page-number": 1, "subject-rule": 1, "table-row-split": 1,
    "table-head-repeat": 1, "citation-date": 1, "citation-agency": 1, "archive-unit": 1,
    "stale-year": 1, "unit-name": 1, "abbreviation-undefined": 4, "list-ending": 6, "phrase": 1,
    "number-style": 1,
}  # fmt: skip
PROVINCE = {
    "page-number": 1, "motto-rule": 1, "subject-rule": 1, "table-row-split": 1,
    "table-head-repeat": 1, "basis-end": 1, "basis-vague": 1, "capital-after-semicolon": 1,
    "abbreviation-undefined": 1, "abbreviation-variant": 1, "list-ending": 2, "quotes-mixed": 2,
    "capital-hint": 2,
}  # fmt: skip


def desktop(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, arguments)],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def counted(findings: tuple[Finding, ...]) -> Counter[str]:
    return Counter(finding.rule for finding in findings)


@pytest.mark.parametrize(
    ("name", "wanted"), [("plan-department-2026", DEPARTMENT), ("plan-province-2026", PROVINCE)]
)
def test_a_real_word_file_shows_its_deviations_and_no_others(
    name: str, wanted: dict[str, int], seeds: Path
) -> None:
    assert counted(check_file(seeds / f"{name}.docx")) == wanted


def test_the_stale_half_year_is_found_in_the_real_plan(seeds: Path) -> None:
    source = (seeds / "plan-department-2026.json").read_text(encoding="utf-8")
    found = check_plan(read_plan(source, "plan-department-2026.json"), Office())
    (stale,) = [finding for finding in found if finding.rule == "stale-year"]
    assert stale.place.label.startswith("Nhiệm vụ 10")
    assert "6 tháng đầu năm 2025" in stale.message


def test_what_we_export_ourselves_has_nothing_to_be_told(tmp_path: Path) -> None:
    made = desktop("sample", tmp_path / "mau")
    papers = [Path(line) for line in made.stdout.splitlines() if line.endswith(".docx")]
    assert len(papers) == 2
    for paper in papers:
        assert check_file(paper) == ()
    for plan in (1, 2):
        told = desktop("check", "--office", tmp_path / "mau" / "van-phong-mau.tdkt", "--plan", plan)
        assert (told.stdout, told.returncode) == ("", 0), told.stderr


def test_every_rule_is_shown_by_a_paper_that_breaks_it() -> None:
    shown = {*form.IN_VALUE, *form.IN_MARKUP, *form.TOGETHER, *content.WRONG}
    apart = {"header-order", "signer-form", "field-missing"}
    assert shown | apart == set(load_rules())


def test_the_command_prints_a_line_for_each_finding_and_fails_on_errors(tmp_path: Path) -> None:
    paper = tmp_path / "sai.docx"
    paper.write_bytes(render_docx(form.IN_VALUE["number-padding"]))
    told = desktop("check", paper)
    assert told.returncode == 1
    (line,) = [line for line in told.stdout.splitlines() if line.startswith("E ")]
    assert "Số 5 phải viết 05" in line
    assert line.endswith("[khoản 3 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP]")


def test_the_command_gives_json_with_place_and_correction(tmp_path: Path) -> None:
    paper = tmp_path / "sai.docx"
    paper.write_bytes(render_docx(form.IN_VALUE["number-padding"]))
    told = json.loads(desktop("check", paper, "--json").stdout)
    (error,) = [row for row in told if row["grade"] == "E"]
    assert error["rule"] == "number-padding"
    assert error["place"]["part"] == "number"
    assert error["fix"] == {"start": 4, "old": "5", "new": "05"}


def test_an_issued_paper_must_have_its_number_and_day(tmp_path: Path) -> None:
    paper = tmp_path / "ke-hoach.docx"
    paper.write_bytes(render_docx(a_document()))
    assert desktop("check", paper).returncode == 0
    assert desktop("check", paper, "--state", "issued").returncode == 1


def zipped(**parts: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return data.getvalue()


BROKEN = {
    "empty": b"",
    "web page renamed": b"<html><body>KE HOACH</body></html>",
    "old Word or password": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
    "truncated": render_docx(a_document())[:4000],
    "zip of something else": zipped(readme="xin chao"),
    "no XML inside": zipped(**{"word/document.xml": "<w:document"}),
    "another document": zipped(**{"word/document.xml": "<html/>"}),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_file_is_told_in_a_sentence(what: str, tmp_path: Path) -> None:
    paper = tmp_path / "van-ban.docx"
    paper.write_bytes(BROKEN[what])
    with pytest.raises(UnreadableDocumentError, match=r"van-ban\.docx"):
        check_file(paper)


def test_the_command_says_what_it_lacks(tmp_path: Path) -> None:
    for arguments in ((), ("--office", tmp_path / "so.tdkt"), (tmp_path / "khong-co.docx",)):
        told = desktop("check", *arguments)
        assert told.returncode == 1
        assert told.stderr.strip()
        assert "Traceback" not in told.stderr


def test_checking_loads_no_qt() -> None:
    script = "import sys, desktop.drafting.proofing; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == 0
