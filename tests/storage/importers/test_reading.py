"""A file is read by what it holds; its name only tells JSON from plain text."""

from pathlib import Path

import pytest

from desktop.press import plan_document, write_document
from resources.samples import sample_plan
from storage.errors import ImportRefused
from storage.importers.reading import read_any
from storage.importers.superior_blanks import superior_doubts
from storage.interchange import read_plan
from storage.records import Issuer, Office, Plan
from tests.storage.builders import a_plan
from tests.storage.importers.compare import told


def a_sample() -> Plan:
    return read_plan(sample_plan("plan-department.json"), "plan-department.json")


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
def test_a_wrong_suffix_does_not_mislead(suffix: str, tmp_path: Path) -> None:
    write_document(plan_document(a_sample(), Office()), tmp_path / f"kh{suffix}")
    renamed = (tmp_path / f"kh{suffix}").rename(tmp_path / "kh.txt")
    assert told(read_any(renamed).plan)["table"] == told(a_sample())["table"]


def test_interchange_json_is_read_without_doubt(tmp_path: Path) -> None:
    (tmp_path / "kh.json").write_text(sample_plan("plan-department.json"), encoding="utf-8")
    found = read_any(tmp_path / "kh.json")
    assert (found.plan, found.doubts) == (a_sample(), ())


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("kh.doc", b"<html><body>KE HOACH</body></html>", "trang web"),
        ("kh.doc", b"\xef\xbb\xbf<!DOCTYPE html>", "trang web"),
        ("kh.doc", b"MIME-Version: 1.0\r\n", "trang web"),
        ("kh.json", b"\xff{}", "UTF-8"),
        ("kh.docx", b"PK\x03\x04" + b"\0" * 50, "không"),
        ("kh.docx", b"", "trống"),
        ("kh.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "không phải văn bản thuần"),
    ],
)
def test_what_is_no_paper_is_refused(name: str, data: bytes, problem: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(ImportRefused, match=problem) as caught:
        read_any(tmp_path / name)
    assert caught.value.advice


def test_a_superiors_plan_with_blanks_is_asked_for_before_it_is_cited() -> None:
    blank = a_plan(number="", issuer=Issuer((), ("UBND TỈNH",)))
    (doubt,) = superior_doubts(blank)
    assert doubt.severity == "note"
    assert "số, ngày;" in doubt.sentence
