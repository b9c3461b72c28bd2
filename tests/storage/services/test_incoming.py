"""Incoming papers are entered, scanned, and tied to the tasks they ask for or move."""

from dataclasses import replace
from pathlib import Path

import pytest

from storage.attachments import get_attachment, is_intact
from storage.book import Book
from storage.dates import PartialDate
from storage.errors import CannotOpen, EditRefused, NotFound
from storage.journal import undo
from storage.queries.incoming import get_incoming, incoming_of_task, list_incoming
from storage.queries.lifecycle import document_of_plan
from storage.queries.plans import get_plan
from storage.records_incoming import Incoming, IncomingLink
from storage.services.incoming import (
    add_incoming,
    attach_scan,
    delete_incoming,
    link_incoming,
    unlink_incoming,
    update_incoming,
)
from storage.services.issuing import issue
from storage.services.lifecycle import submit
from storage.services.plans import add_plan
from storage.services.succession import amend_plan
from storage.verify import verify
from tests.storage.builders import a_plan, rows_of

JUNE = PartialDate(2026, 6, 15)
PAPER = Incoming(
    "812/SNV-TĐKT", "Sở Nội vụ", "Về việc báo cáo sơ kết 6 tháng", PartialDate(2026, 5, 20), JUNE
)


def a_task_id(book: Book, plan_id: int) -> int:
    return get_plan(book, plan_id).tasks[0].id or 0


def test_a_paper_comes_out_as_it_went_in(book: Book) -> None:
    paper_id = add_incoming(book, PAPER)
    found = get_incoming(book, paper_id)
    assert replace(found, id=None, uid="") == PAPER
    update_incoming(book, replace(found, sender="  Sở   Nội vụ tỉnh "))
    assert get_incoming(book, paper_id).sender == "Sở Nội vụ tỉnh"


def test_the_newest_paper_comes_first_and_the_undated_last(book: Book) -> None:
    for number, day in (("1", None), ("2", PartialDate(2026, 1)), ("3", PartialDate(2026, 3, 1))):
        add_incoming(book, replace(PAPER, number=number, date=day))
    assert [paper.number for paper in list_incoming(book)] == ["3", "2", "1"]


def test_a_paper_asks_for_a_task_or_moves_its_date(book: Book) -> None:
    task = a_task_id(book, add_plan(book, a_plan()))
    paper = add_incoming(book, PAPER)
    link_incoming(book, paper, task)
    link_incoming(book, paper, task, "moves_date", JUNE)
    (found,) = incoming_of_task(book, task)
    assert found.links == (IncomingLink(task, "moves_date", JUNE),)
    unlink_incoming(book, paper, task)
    assert incoming_of_task(book, task) == ()


def test_the_date_of_a_task_of_an_issued_plan_can_be_moved_and_goes_on_to_its_amendment(
    book: Book,
) -> None:
    plan_id = add_plan(book, a_plan(number=""))
    document = document_of_plan(book, plan_id)
    submit(book, document)
    issue(book, document, "05", PartialDate(2026, 1, 5), "{}")
    paper = add_incoming(book, PAPER)
    link_incoming(book, paper, a_task_id(book, plan_id), "moves_date", JUNE)
    (found,) = incoming_of_task(book, a_task_id(book, amend_plan(book, plan_id)))
    assert found.id == paper
    assert verify(book.path) == ()


def test_a_date_is_not_moved_to_nowhere(book: Book) -> None:
    task = a_task_id(book, add_plan(book, a_plan()))
    paper = add_incoming(book, PAPER)
    with pytest.raises(EditRefused, match="thời hạn mới"):
        link_incoming(book, paper, task, "moves_date")


def test_the_scan_stays_on_disk_when_attaching_is_undone(book: Book, tmp_path: Path) -> None:
    paper = add_incoming(book, PAPER)
    before = rows_of(book)
    scan = tmp_path / "812.pdf"
    scan.write_bytes(b"%PDF")
    attachment = get_attachment(book, attach_scan(book, paper, scan))
    assert get_incoming(book, paper).attachment_id == attachment.id
    undo(book)
    assert rows_of(book) == before
    assert is_intact(book, attachment)


def test_the_same_scan_is_kept_once(book: Book, tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / name).write_bytes(b"cung noi dung")
        attach_scan(book, add_incoming(book, PAPER), tmp_path / name)
    kept = [path for path in (tmp_path / book.book_id).rglob("*") if path.is_file()]
    assert len(kept) == 1


def test_what_cannot_be_is_refused(book: Book, tmp_path: Path) -> None:
    before = rows_of(book)
    with pytest.raises(EditRefused, match="trích yếu"):
        add_incoming(book, Incoming(" ", "Sở Nội vụ", " "))
    with pytest.raises(NotFound, match="văn bản đến"):
        delete_incoming(book, 5)
    with pytest.raises(NotFound):
        link_incoming(book, 5, 1)
    with pytest.raises(CannotOpen):
        attach_scan(book, 5, tmp_path / "khong-co.pdf")
    assert rows_of(book) == before


def test_a_removed_paper_leaves_its_tasks(book: Book) -> None:
    task = a_task_id(book, add_plan(book, a_plan()))
    before = rows_of(book)
    paper = add_incoming(book, PAPER)
    link_incoming(book, paper, task)
    delete_incoming(book, paper)
    assert rows_of(book) == before
