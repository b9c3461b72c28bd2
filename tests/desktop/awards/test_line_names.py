"""Awards are named on screen as the papers name them, and a ballot as it was."""

from pathlib import Path

from desktop.awards.line_words import award_name
from desktop.awards.tally_rows import tally_rows
from storage.book import Book, create_book
from storage.queries.round_board import round_board
from storage.records_council import Tally
from storage.services.council import enter_tally
from storage.services.nominations import lower_award
from tests.storage.builders import an_office
from tests.storage.round_builders import a_session, a_stored_round, the_session


def test_an_award_of_the_province_is_named_after_who_decides(tmp_path: Path) -> None:
    with create_book(tmp_path / "so.tdkt", an_office()) as book:
        round_id, _ = a_stored_round(book, "BK_TINH")
        board, shown = round_board(book, round_id), awards_in_tally(book, round_id)
    line = board.lines[0].line
    called = "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"
    assert award_name(board, line.award, line.authority) == called
    assert shown == [called]


def test_votes_stay_beside_what_was_voted_on_when_the_title_is_lowered(tmp_path: Path) -> None:
    with create_book(tmp_path / "so.tdkt", an_office()) as book:
        round_id, (line,) = a_stored_round(book, "CSTDCS")
        enter_tally(book, a_session(book, round_id), [Tally(line, 6, 3)])
        lower_award(book, line, "LDTT", "Chưa đạt 80%")
        (row,) = tally_rows(book, the_session(book, round_id))
    assert (row.award, row.result) == ("Chiến sĩ thi đua cơ sở", "Không đạt")


def awards_in_tally(book: Book, round_id: int) -> list[str]:
    a_session(book, round_id)
    return [row.award for row in tally_rows(book, the_session(book, round_id))]
