"""Lists taken in from the command line, as scripts do it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.cli import run
from storage.book import create_book, open_book
from storage.dates import PartialDate
from storage.queries.awards import list_awards
from storage.queries.people import list_people
from storage.records import Office
from tests.storage.importers.lists import files
from tests.storage.importers.lists.messy import MEMBERS, titles_and_notes

TODAY = PartialDate(2026, 11, 20)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    path = tmp_path / "so.tdkt"
    create_book(path, Office()).close()
    return path


def people(office: Path) -> list[str]:
    with open_book(office, read_only=True) as book:
        return [line.full_name for line in list_people(book, TODAY)]


def test_a_dry_run_says_all_and_stores_nothing(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = titles_and_notes(tmp_path)
    assert run(["people", "import", str(path), "--office", str(office), "--dry-run"]) == 0
    said = capsys.readouterr().out
    assert "DS, dòng 7: Nguyễn Văn Ấn [Mới]" in said
    assert "5 dòng: mới 5, thay đổi 0, cần xem lại 0, sai 0, đã có 0." in said
    assert people(office) == []


def test_people_and_then_their_awards_are_taken_in(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["people", "import", str(titles_and_notes(tmp_path)), "--office", str(office)]) == 0
    assert people(office) == [one.name for one in MEMBERS]
    rows = [
        ("STT", "Họ và tên", "Danh hiệu", "Năm"),
        (1, MEMBERS[0].name.upper(), "CSTĐCS", 2025),
        (2, MEMBERS[1].name, "Cán bộ gương mẫu", 2025),
    ]
    path = files.xlsx(tmp_path / "kt.xlsx", rows)
    capsys.readouterr()
    assert run(["awards", "import", str(path), "--office", str(office), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["kind"], told["stored"]) == ("awards", 1)
    assert told["counts"] == {"new": 1, "changed": 0, "doubtful": 0, "wrong": 1, "same": 0}
    assert told["columns"] == [
        {"sheet": "DS", "fields": {"B": "full_name", "C": "award", "D": "year"}}
    ]
    wrong = told["rows"][1]
    assert set(wrong) == {"sheet", "row", "label", "state", "changes", "findings", "alike"}
    assert (wrong["row"], wrong["findings"][0]["cell"]) == (3, "'DS'!C3")
    with open_book(office, read_only=True) as book:
        assert [award.code for award in list_awards(book)] == ["CSTDCS"]


def test_a_list_is_refused_with_advice(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = titles_and_notes(tmp_path)
    assert run(["awards", "import", str(path), "--office", str(office)]) == 1
    assert "không có cột “Danh hiệu, hình thức khen thưởng”" in capsys.readouterr().err


def test_a_book_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    office = tmp_path / "khong-co.tdkt"
    assert run(["people", "import", str(titles_and_notes(tmp_path)), "--office", str(office)]) == 1
    assert not office.exists()


def test_the_commands_load_no_qt(office: Path, tmp_path: Path) -> None:
    path = titles_and_notes(tmp_path)
    code = (
        "import sys; from desktop.cli import run;"
        f"run(['people', 'import', {str(path)!r}, '--office', {str(office)!r}]);"
        "assert not [name for name in sys.modules if name.startswith('PySide6')]"
    )
    root = Path(__file__).parents[3]
    subprocess.run([sys.executable, "-c", code], check=True, cwd=root, capture_output=True)
