"""The purge takes what nothing shows any more, and never what proves a task or a line."""

from pathlib import Path

from peewee import ForeignKeyField

from storage.attachments import attach_file, kept_folder
from storage.book import Book
from storage.models import MODELS
from storage.models.attachment import AttachmentRow
from storage.queries.evidence import list_evidence
from storage.queries.nominations import get_nomination
from storage.queries.plans import get_plan
from storage.records_rounds import Evidence
from storage.services.evidence import add_evidence, remove_evidence
from storage.services.nominations import set_evidence
from storage.services.plans import add_plan
from storage.services.purging import SHOWN_BY, purge_kept_files
from storage.verify import verify
from tests.storage.builders import a_plan
from tests.storage.round_builders import a_stored_round


def a_file(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def contents(book: Book) -> set[bytes]:
    return {path.read_bytes() for path in kept_folder(book).rglob("*") if path.is_file()}


def tasks_of(book: Book) -> list[int]:
    return [one.id or 0 for one in get_plan(book, add_plan(book, a_plan())).tasks]


def test_evidence_of_tasks_and_lines_stays_until_it_is_taken_off(
    book: Book, tmp_path: Path
) -> None:
    task, *_ = tasks_of(book)
    (shown,) = add_evidence(book, task, [a_file(tmp_path, "kế hoạch.pdf", b"ke hoach")])
    (dropped,) = add_evidence(book, task, [a_file(tmp_path, "nháp.pdf", b"nhap")])
    _, (line,) = a_stored_round(book, "CSTDCS")
    certificate = attach_file(book, a_file(tmp_path, "sáng kiến.pdf", b"sang kien"))
    set_evidence(book, line, [Evidence("Chứng nhận sáng kiến", attachment_id=certificate)])
    remove_evidence(book, [dropped])
    assert purge_kept_files(book) == (1, len(b"nhap"))
    assert [one.id for one in list_evidence(book, task)] == [shown]
    assert get_nomination(book, line).evidence[0].attachment_id == certificate
    assert contents(book) == {b"ke hoach", b"sang kien"}
    set_evidence(book, line, [])
    remove_evidence(book, [shown])
    assert purge_kept_files(book) == (2, len(b"ke hoach" + b"sang kien"))
    assert contents(book) == set()
    assert verify(book.path) == ()


def test_a_file_two_tasks_show_stays_while_one_of_them_does(book: Book, tmp_path: Path) -> None:
    source = a_file(tmp_path, "bản chung.pdf", b"chung")
    first, second = tasks_of(book)[0], tasks_of(book)[0]
    (here,) = add_evidence(book, first, [source])
    add_evidence(book, second, [source])
    remove_evidence(book, [here])
    assert purge_kept_files(book) == (0, 0)
    assert contents(book) == {b"chung"}
    assert len(list_evidence(book, second)) == 1
    assert verify(book.path) == ()


def test_every_table_that_shows_a_kept_file_keeps_it_from_the_purge() -> None:
    showing = {
        field
        for model in MODELS
        for field in model._meta.sorted_fields
        if isinstance(field, ForeignKeyField) and field.rel_model is AttachmentRow
    }
    assert showing == set(SHOWN_BY)
