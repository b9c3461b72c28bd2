"""``search`` prints what it finds by kind, for people and for scripts."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from desktop import cli
from storage.book import create_book, open_book
from storage.records import Office
from storage.records_registry import Person, Posting
from storage.services.people import add_people


@pytest.fixture
def office(tmp_path: Path) -> Path:
    path = tmp_path / "so.tdkt"
    with create_book(path, Office()) as book:
        posting = Posting(place="Văn phòng Sở", post="Chuyên viên")
        people = (Person("Đặng Thị Hà", postings=(posting,)), Person("Đặng Văn Bình"))
        add_people(book, people)
    return path


def test_hits_are_printed_under_their_kind(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["search", "--office", str(office), "dang", "thi"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Cá nhân", "  1  Đặng Thị Hà – Chuyên viên, Văn phòng Sở",
    ]  # fmt: skip


def test_json_has_groups_of_hits(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["search", "--office", str(office), "binh", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == [
        {
            "kind": "people",
            "title": "Cá nhân",
            "hits": [{"id": 2, "title": "Đặng Văn Bình", "detail": ""}],
            "more": False,
        }
    ]


def test_nothing_found_is_said_and_is_no_failure(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["search", "--office", str(office), "khong", "co"]) == 0
    assert capsys.readouterr().out == "Không tìm thấy.\n"
    assert cli.run(["search", "--office", str(office), "khong", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_book_that_is_not_there_is_told_in_vietnamese(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["search", "--office", str(tmp_path / "x.tdkt"), "a"]) == 1
    assert "Không tìm thấy tệp sổ" in capsys.readouterr().err


def test_searching_while_the_window_writes_needs_no_qt(office: Path) -> None:
    script = (
        "import sys; from desktop import cli;"
        f"code = cli.run(['search', '--office', {str(office)!r}, 'ha']);"
        "sys.exit(code or any(name.startswith('PySide6') for name in sys.modules))"
    )
    with open_book(office):
        told = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert "Đặng Thị Hà" in told.stdout.decode()
