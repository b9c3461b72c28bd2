"""Drafts made before the council had all its facts take them over; hand-typed words stay."""

from dataclasses import replace
from pathlib import Path

from desktop.rounds.papers import keep_round_set, round_set
from desktop.rounds.redrafting import Redraft, redraft, redrafts
from storage.book import Book, create_book
from storage.journal import undo
from storage.queries.nominations import get_nomination
from storage.queries.papers import get_paper
from storage.records_papers import Paper
from storage.services.council import update_session
from storage.services.document_header import set_document_recipients
from storage.services.lifecycle import submit
from storage.services.nominations import update_nomination
from tests.storage.builders import an_office
from tests.storage.round_builders import a_stored_round, the_session, voted


def a_book(path: Path) -> tuple[Book, int]:
    """A round voted on, its set of papers kept as drafts."""
    book = create_book(path / "so.tdkt", an_office())
    round_id, lines = a_stored_round(book, "LDTT", "BK_TINH")
    voted(book, round_id, lines, 9)
    keep_round_set(book, round_id)
    return book, round_id


def drafts(book: Book, round_id: int) -> dict[str, Redraft]:
    return {one.kept.form_id: one for one in redrafts(book, round_id)}


def paper(book: Book, round_id: int, form: str) -> Paper:
    return next(one.paper for one in round_set(book, round_id) if one.paper.form_id == form)


def test_drafts_just_made_say_what_the_round_says(tmp_path: Path) -> None:
    book, round_id = a_book(tmp_path)
    with book:
        assert redrafts(book, round_id) == ()


def test_tellers_named_later_reach_the_minutes_of_the_count(tmp_path: Path) -> None:
    book, round_id = a_book(tmp_path)
    with book:
        session = the_session(book, round_id)
        duties = {3: "teller_head", 4: "teller"}
        attendance = tuple(
            replace(one, duty=duties.get(at, one.duty)) for at, one in enumerate(session.attendance)
        )
        update_session(book, replace(session, attendance=attendance))
        found = drafts(book, round_id)
        assert "Ban kiểm phiếu" in found["bien-ban-kiem-phieu"].told
        assert "Người ký" in found["bien-ban-kiem-phieu"].told
        redraft(book, found.values())
        minutes = paper(book, round_id, "bien-ban-kiem-phieu")
        assert "Thành viên 4" in str(minutes.values["tellers"])
        assert minutes.signer == "Thành viên 4"
        assert redrafts(book, round_id) == ()
        undo(book)
        assert paper(book, round_id, "bien-ban-kiem-phieu").signer == ""


def test_a_name_put_right_reaches_the_drafts_but_what_was_typed_stays(tmp_path: Path) -> None:
    book, round_id = a_book(tmp_path)
    with book:
        key = paper(book, round_id, "to-trinh-khen-thuong").id or 0
        set_document_recipients(book, key, [("Sở Nội vụ",)], "Lưu: VT")
        second = get_nomination(book, 2)
        update_nomination(book, replace(second, name="Trần Văn Năm"))
        found = drafts(book, round_id)
        assert "danh-sach-trich-ngang" in found
        redraft(book, found.values())
        assert "Trần Văn Năm" in str(paper(book, round_id, "danh-sach-trich-ngang").values)
        assert get_paper(book, key).recipients == (("Sở Nội vụ",),)


def test_what_lies_with_the_head_for_signing_is_not_drafted_again(tmp_path: Path) -> None:
    book, round_id = a_book(tmp_path)
    with book:
        key = paper(book, round_id, "quyet-dinh-cong-nhan-danh-hieu").id or 0
        submit(book, key)
        first = get_nomination(book, 1)
        update_nomination(book, replace(first, name="Nguyễn Thị Hạ"))
        assert key not in [one.kept.id for one in redrafts(book, round_id)]
