"""Books of every shipped version open with today's code; a step that fails changes nothing."""

import shutil
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from storage.book import Book, create_book, open_book
from storage.dates import PartialDate
from storage.errors import OlderBook
from storage.journal import next_undo
from storage.migrations import STEPS
from storage.migrations.runner import CURRENT_VERSION, migrate
from storage.opening import open_for_writing
from storage.queries.awards import list_awards
from storage.queries.checklist import checklist
from storage.queries.incoming import list_incoming
from storage.queries.nominations import list_nominations
from storage.queries.obligations import list_obligations
from storage.queries.office import get_office, list_signers, list_units
from storage.queries.people import list_people
from storage.queries.plans import get_plan, list_plans
from storage.queries.registry import list_register
from storage.queries.rounds import list_rounds
from storage.services.plans import add_plan
from storage.triggers import present_triggers, wanted_triggers
from storage.verify import verify
from tests.storage.builders import a_plan, an_office, rows_of

BOOKS = Path(__file__).parent / "books"
NEXT = (*STEPS, ("ALTER TABLE unit ADD COLUMN phone TEXT NOT NULL DEFAULT ''",))
FAILING = (*STEPS, ("ALTER TABLE unit ADD COLUMN phone TEXT", "UPDATE task SET group_id = 99"))


def test_there_is_a_book_of_every_version() -> None:
    found = sorted(path.name for path in BOOKS.glob("*.tdkt"))
    assert found == [f"v{version:04}.tdkt" for version in range(1, CURRENT_VERSION + 1)]


@pytest.mark.parametrize("version", range(1, CURRENT_VERSION + 1))
def test_a_book_of_an_old_version_opens_and_reads(tmp_path: Path, version: int) -> None:
    path = Path(shutil.copy(BOOKS / f"v{version:04}.tdkt", tmp_path / "so.tdkt"))
    with open_book(path) as book:
        assert get_office(book).name_lines == ("SỞ NGOẠI VỤ",)
        assert [unit.name for unit in list_units(book)] == ["Văn phòng Sở", "Các phòng"]
        assert [signer.full_name for signer in list_signers(book)] == ["Nguyễn Thị Hà"]
        plan = get_plan(book, list_plans(book)[0].id)
        assert plan.tasks[0].content == ("Tổ chức hội nghị tổng kết.", "Trao thưởng.")
        assert plan.tasks[0].assignments[0].role == "chủ trì"
        assert plan.tasks[0].extra == {"Thời hạn": ("30/6",)}
        add_plan(book, a_plan())
    assert verify(path) == ()


@pytest.mark.parametrize("version", range(2, CURRENT_VERSION + 1))
def test_a_book_since_version_2_keeps_the_life_of_its_documents(
    tmp_path: Path, version: int
) -> None:
    path = Path(shutil.copy(BOOKS / f"v{version:04}.tdkt", tmp_path / "so.tdkt"))
    with open_book(path) as book:
        assert [entry.number for entry in list_register(book)] == ["05"]
        assert [one.place for one in list_obligations(book) if one.task_ids] == ["Nhiệm vụ 1"]
        assert [paper.number for paper in list_incoming(book)] == ["12/SNV-TĐKT"]


@pytest.mark.parametrize("version", range(7, CURRENT_VERSION + 1))
def test_a_book_since_version_7_keeps_work_people_awards_and_rounds(
    tmp_path: Path, version: int
) -> None:
    path = Path(shutil.copy(BOOKS / f"v{version:04}.tdkt", tmp_path / "so.tdkt"))
    with open_book(path) as book:
        year = next(plan.year for plan in list_plans(book) if not plan.is_superior)
        found = [one.status for one in checklist(book, year or 0, date(2026, 3, 2))]
        assert found.count("in_progress") == 1
        (person,) = list_people(book, PartialDate(2026))
        assert person.full_name == "Trần Văn Ví Dụ"
        assert [award.number for award in list_awards(book, 2025)] == ["12/QĐ-SNgV"]
        (one,) = list_rounds(book)
        assert [line.name for line in list_nominations(book, one.id or 0)] == [person.full_name]


def test_a_step_keeps_the_rows_and_renews_the_triggers(book: Book) -> None:
    add_plan(book, a_plan())
    before = rows_of(book)
    migrate(book.db, NEXT)
    assert book.db.value("PRAGMA user_version") == CURRENT_VERSION + 1
    assert present_triggers(book.db) == wanted_triggers(book.db)
    assert "phone" in present_triggers(book.db)["journal_unit_update"]
    assert rows_of(book) == before
    assert book.db.value("PRAGMA foreign_keys") == 1


def test_what_was_done_before_a_step_cannot_be_undone(book: Book) -> None:
    add_plan(book, a_plan())
    migrate(book.db, NEXT)
    assert next_undo(book) is None


def test_a_failing_step_leaves_the_version_before_it(book: Book) -> None:
    add_plan(book, a_plan())
    before = rows_of(book)
    with pytest.raises(Exception, match="hỏng"):
        migrate(book.db, FAILING)
    assert book.db.value("PRAGMA user_version") == CURRENT_VERSION
    assert present_triggers(book.db) == wanted_triggers(book.db)
    assert rows_of(book) == before
    assert verify(book.path) == ()


def an_older_book(path: Path) -> bytes:
    """A sound book that says it is one version older than the first."""
    with create_book(path, an_office()):
        pass
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {CURRENT_VERSION - 1}")
    connection.close()
    return path.read_bytes()


def test_an_older_book_is_not_migrated_when_opened_to_read(tmp_path: Path) -> None:
    path = tmp_path / "so.tdkt"
    before = an_older_book(path)
    with pytest.raises(OlderBook):
        open_book(path, read_only=True)
    with pytest.raises(OlderBook):
        verify(path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_verified_backup_precedes_a_migration(tmp_path: Path) -> None:
    path = tmp_path / "so.tdkt"
    with create_book(path, an_office()) as book:
        add_plan(book, a_plan())
        before = rows_of(book)
    with Book(path, open_for_writing(path, NEXT)) as book:
        assert "phone" in book.db.value("SELECT sql FROM sqlite_master WHERE name = 'unit'")
        assert rows_of(book) == before
        (notice,) = book.notices
    (backup,) = (tmp_path / "Sao lưu").iterdir()
    assert backup.name.startswith(f"so.sao-luu-{CURRENT_VERSION}-")
    assert str(backup) in notice
    with open_book(backup) as old:
        assert rows_of(old) == before
