"""From draft to issue and beyond: what is frozen, what may not repeat, what follows what."""

import stat
from pathlib import Path

import pytest

from storage.attachments import copy_out, get_attachment, hash_file, is_intact, stored_path
from storage.book import Book
from storage.dates import PartialDate
from storage.errors import CannotOpen, EditRefused, NotFound
from storage.history import plan_history, return_to
from storage.journal import next_undo, undo
from storage.queries.lifecycle import document_of_plan, get_life, predecessors
from storage.queries.office import get_office
from storage.queries.plans import get_plan
from storage.queries.registry import list_register
from storage.records_lifecycle import ExportedFile
from storage.services.issuing import issue
from storage.services.lifecycle import (
    add_exported_files,
    attach_signed_copy,
    revoke,
    submit,
    take_back,
)
from storage.services.office import set_office
from storage.services.plan_header import set_header_field
from storage.services.plan_text import set_lead
from storage.services.plans import add_plan, delete_plan
from storage.services.succession import amend_plan, replace_plan
from storage.services.tasks import set_task_content
from storage.verify import verify
from tests.storage.builders import a_plan, an_office, rows_of

THE_DAY = PartialDate(2026, 1, 5)


def a_document(book: Book, **fields: object) -> int:
    return document_of_plan(book, add_plan(book, a_plan(**{"number": "", **fields})))


def issued(book: Book, number: str = "05", **fields: object) -> int:
    """The id of a plan issued under ``number``."""
    plan_id = add_plan(book, a_plan(**{"number": "", **fields}))
    document = document_of_plan(book, plan_id)
    submit(book, document)
    issue(book, document, number, THE_DAY, '{"title": "KẾ HOẠCH"}')
    return plan_id


def state_of(book: Book, plan_id: int) -> str:
    return get_plan(book, plan_id).state


def test_a_document_goes_for_signature_and_back_with_its_number_blank(book: Book) -> None:
    document = a_document(book)
    submit(book, document)
    assert get_life(book, document).state == "for_signature"
    take_back(book, document)
    assert get_life(book, document).state == "draft"


def test_a_draft_that_was_not_put_forward_is_not_issued(book: Book) -> None:
    document = a_document(book)
    before = rows_of(book)
    with pytest.raises(EditRefused, match="Dự thảo"):
        issue(book, document, "05", THE_DAY, "{}")
    assert rows_of(book) == before


@pytest.mark.parametrize(
    ("number", "date", "word"),
    [
        ("", THE_DAY, "Chưa có số"),
        ("  ", THE_DAY, "Chưa có số"),
        ("abc", THE_DAY, "không phải là số"),
        ("05", PartialDate(2026, 1), "chưa đủ ngày"),
    ],
)
def test_issue_needs_a_number_and_a_full_date(
    book: Book, number: str, date: PartialDate, word: str
) -> None:
    document = a_document(book)
    submit(book, document)
    with pytest.raises(EditRefused, match=word):
        issue(book, document, number, date, "{}")
    assert get_life(book, document).state == "for_signature"


def test_issue_keeps_the_paper_and_the_hashes_of_its_files(book: Book) -> None:
    document = a_document(book)
    submit(book, document)
    issue(book, document, "05", THE_DAY, '{"a": 1}', [ExportedFile("ke-hoach.docx", "ab" * 32)])
    add_exported_files(book, document, [ExportedFile("ke-hoach.pdf", "cd" * 32)])
    life = get_life(book, document)
    assert (life.state, life.composed) == ("issued", '{"a": 1}')
    assert [file.name for file in life.exported] == ["ke-hoach.docx", "ke-hoach.pdf"]
    assert life.issued_at.endswith("Z")
    assert verify(book.path) == ()


def test_an_issued_plan_refuses_every_edit_with_a_clear_sentence(book: Book) -> None:
    plan_id = issued(book)
    task = get_plan(book, plan_id).tasks[0].id or 0
    before = rows_of(book)
    for edit in (
        lambda: set_lead(book, plan_id, "khác"),
        lambda: set_header_field(book, plan_id, "subject", "khác"),
        lambda: set_task_content(book, task, ("khác",)),
        lambda: delete_plan(book, plan_id),
        lambda: return_to(book, plan_id, plan_history(book, plan_id)[-1]),
    ):
        with pytest.raises(EditRefused, match="số 05/KH-SNgV đã ban hành"):
            edit()
    assert rows_of(book) == before


def test_what_was_done_up_to_issue_cannot_be_undone(book: Book) -> None:
    plan_id = issued(book)
    assert next_undo(book) is None
    assert undo(book) is None
    assert state_of(book, plan_id) == "issued"


def test_an_issued_plan_no_longer_follows_the_office_profile(book: Book) -> None:
    set_office(book, an_office(abbreviation="SNgV", place="Lạng Sơn"))
    plan_id = issued(book, symbol=None, place=None, issuer=None)
    set_office(book, an_office(name_lines=("SỞ KHÁC",), abbreviation="SK", place="Hà Nội"))
    plan = get_plan(book, plan_id)
    assert (plan.symbol, plan.place) == ("KH-SNgV", "Lạng Sơn")
    assert plan.issuer is not None
    assert plan.issuer.name_lines == ("SỞ NGOẠI VỤ",)
    assert get_office(book).place == "Hà Nội"


@pytest.mark.parametrize("repeat", ["05", "5", "005"])
def test_a_number_is_not_given_twice_in_a_year(book: Book, repeat: str) -> None:
    issued(book, "05")
    document = a_document(book)
    submit(book, document)
    with pytest.raises(EditRefused, match="đã cấp trong năm 2026"):
        issue(book, document, repeat, PartialDate(2026, 12, 30), "{}")


def test_gaps_other_years_other_symbols_and_suffixes_are_no_repeats(book: Book) -> None:
    issued(book, "05")
    issued(book, "05a")
    issued(book, "900")
    issued(book, "05", symbol="BC-SNgV")
    document = a_document(book)
    submit(book, document)
    issue(book, document, "05", PartialDate(2027, 1, 4), "{}")
    assert get_life(book, document).state == "issued"


def test_kinds_that_share_a_counter_share_its_numbers(book: Book) -> None:
    for symbol, refused in (("KH-SNgV", False), ("BC-SNgV", True)):
        document = a_document(book, symbol=symbol)
        submit(book, document)
        if refused:
            with pytest.raises(EditRefused, match="đã cấp"):
                issue(book, document, "7", THE_DAY, "{}", series="chung")
        else:
            issue(book, document, "7", THE_DAY, "{}", series="chung")


def test_a_superiors_plan_is_not_ours_to_issue(book: Book) -> None:
    document = a_document(book, is_superior=True)
    with pytest.raises(EditRefused, match="cấp trên"):
        submit(book, document)


def test_the_plan_in_force_becomes_amended_when_its_amendment_is_issued(book: Book) -> None:
    old = issued(book)
    new = amend_plan(book, old)
    plan = get_plan(book, new)
    assert (plan.state, plan.number, plan.date) == ("draft", "", None)
    assert state_of(book, old) == "issued"
    document = document_of_plan(book, new)
    submit(book, document)
    issue(book, document, "06", THE_DAY, "{}")
    assert state_of(book, old) == "amended"
    (earlier,) = get_life(book, document).earlier
    (later,) = get_life(book, document_of_plan(book, old)).later
    assert (earlier.relation, earlier.number, earlier.state) == ("amends", "05", "amended")
    assert (later.document_id, later.relation) == (document, "amends")


def test_tasks_are_followed_through_amendment_and_replacement(book: Book) -> None:
    first = issued(book, "1")
    second = amend_plan(book, first)
    submit(book, document_of_plan(book, second))
    issue(book, document_of_plan(book, second), "2", THE_DAY, "{}")
    third = replace_plan(book, second)
    oldest, middle, newest = (
        get_plan(book, plan).tasks[0].id or 0 for plan in (first, second, third)
    )
    assert predecessors(book, newest) == (middle, oldest)


def test_a_draft_is_simply_edited_not_amended(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    with pytest.raises(EditRefused, match="Dự thảo"):
        amend_plan(book, plan_id)


def test_a_revoked_document_says_by_what_and_stays_frozen(book: Book) -> None:
    plan_id = issued(book)
    document = document_of_plan(book, plan_id)
    revoke(book, document, "Thu hồi theo Quyết định số 9/QĐ-SNgV")
    assert get_life(book, document).end_note == "Thu hồi theo Quyết định số 9/QĐ-SNgV"
    with pytest.raises(EditRefused):
        set_lead(book, plan_id, "khác")
    with pytest.raises(EditRefused, match="Đã thu hồi"):
        revoke(book, document, "lần nữa")


def test_the_signed_scan_is_kept_beside_the_book_by_its_hash(book: Book, tmp_path: Path) -> None:
    plan_id = issued(book)
    scan = tmp_path / "bản ký.PDF"
    scan.write_bytes(b"%PDF-1.4 chu ky")
    attachment = get_attachment(
        book, attach_signed_copy(book, document_of_plan(book, plan_id), scan)
    )
    kept = stored_path(book, attachment)
    sha256 = hash_file(scan)
    assert kept == book.path.parent / book.book_id / sha256[:2] / f"{sha256}.pdf"
    assert get_life(book, document_of_plan(book, plan_id)).signed == (attachment,)
    assert is_intact(book, attachment)
    kept.write_bytes(b"khac")
    assert not is_intact(book, attachment)
    with pytest.raises(CannotOpen):
        copy_out(book, attachment, tmp_path)


def test_a_signed_copy_is_opened_as_a_read_only_copy(book: Book, tmp_path: Path) -> None:
    scan = tmp_path / "bản ký.pdf"
    scan.write_bytes(b"%PDF")
    document = document_of_plan(book, issued(book))
    attachment = get_attachment(book, attach_signed_copy(book, document, scan))
    folder = tmp_path / "mở"
    folder.mkdir()
    copy = copy_out(book, attachment, folder)
    assert (copy.name, copy.read_bytes()) == ("bản ký.pdf", b"%PDF")
    assert not copy.stat().st_mode & stat.S_IWUSR
    copy.chmod(stat.S_IWRITE)


def test_a_draft_has_no_signed_copy_and_a_missing_file_is_said(book: Book, tmp_path: Path) -> None:
    with pytest.raises(EditRefused):
        attach_signed_copy(book, a_document(book), tmp_path / "a.pdf")
    document = document_of_plan(book, issued(book))
    with pytest.raises(CannotOpen):
        attach_signed_copy(book, document, tmp_path / "a.pdf")
    with pytest.raises(NotFound):
        get_attachment(book, 1)


def test_the_register_lists_issued_papers_by_day_and_number(book: Book, tmp_path: Path) -> None:
    issued(book, "100")
    signed = issued(book, "45a")
    issued(book, "9")
    add_plan(book, a_plan())
    scan = tmp_path / "a.pdf"
    scan.write_bytes(b"x")
    attach_signed_copy(book, document_of_plan(book, signed), scan)
    entries = list_register(book, 2026)
    assert [entry.number for entry in entries] == ["9", "45a", "100"]
    assert [entry.has_signed_copy for entry in entries] == [False, True, False]
    assert entries[0].recipients == ("UBND tỉnh", "Các phòng, đơn vị thuộc Sở")
    assert list_register(book, 2025) == ()
    assert list_register(book) == entries
