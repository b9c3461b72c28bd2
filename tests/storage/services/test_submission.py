"""What was handed in may come back in part, is mended, goes again, and nothing of it is lost."""

import pytest

from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused
from storage.queries.dossier import check_round
from storage.queries.nominations import get_nomination
from storage.queries.rounds import get_submission, list_submissions
from storage.records_papers import Paper
from storage.records_rounds import SentLine
from storage.services.nominations import set_state
from storage.services.proposing import add_report
from storage.services.submission import add_answer, note_answer, return_lines, submit
from tests.storage.round_builders import a_stored_round

SENT, BACK, AGAIN = (PartialDate(2026, 12, day) for day in (20, 24, 28))


def sent_to_the_province(book: Book) -> tuple[int, int, tuple[int, ...]]:
    """Round, submission and its two lines."""
    round_id, lines = a_stored_round(book, "BK_TINH", "CSTD_TINH")
    return round_id, submit(book, round_id, "tinh", SENT, "Sở Nội vụ"), lines


def names(lines: tuple[SentLine, ...]) -> list[str]:
    return [one.name for one in lines]


def test_only_what_came_back_goes_again(book: Book) -> None:
    round_id, first, (ha, _) = sent_to_the_province(book)
    return_lines(book, first, BACK, [ha], "Sai mẫu", "Báo cáo thành tích")
    submit(book, round_id, "tinh", AGAIN, "Sở Nội vụ")
    sent = list_submissions(book, round_id)
    assert [names(one.lines) for one in sent] == [
        ["Nguyễn Thị Hà", "Trần Văn Nam"],
        ["Nguyễn Thị Hà"],
    ]


def test_what_lies_with_the_authority_is_not_sent_twice(book: Book) -> None:
    round_id, _, _ = sent_to_the_province(book)
    with pytest.raises(EditRefused, match="Không có đề nghị nào"):
        submit(book, round_id, "tinh", AGAIN, "Sở Nội vụ")


def test_a_submission_tells_its_return_after_the_line_went_again(book: Book) -> None:
    round_id, first, (ha, _) = sent_to_the_province(book)
    return_lines(book, first, BACK, [ha], "Sai mẫu.", "Báo cáo thành tích")
    submit(book, round_id, "tinh", AGAIN, "Sở Nội vụ")
    assert get_nomination(book, ha).reason == ""
    assert get_submission(book, first).answer == (
        "24/12/2026: trả lại Nguyễn Thị Hà. Sai mẫu. (Báo cáo thành tích)"
    )


def test_a_second_return_stands_below_the_first(book: Book) -> None:
    _, first, (ha, nam) = sent_to_the_province(book)
    return_lines(book, first, BACK, [ha], "Sai mẫu", "")
    return_lines(book, first, AGAIN, [nam], "Thiếu số quyết định", "")
    answers = get_submission(book, first).answer.splitlines()
    assert [one[:10] for one in answers] == ["24/12/2026", "28/12/2026"]
    assert get_submission(book, first).returned_on == AGAIN


def test_a_whole_return_names_nobody(book: Book) -> None:
    _, first, lines = sent_to_the_province(book)
    return_lines(book, first, BACK, lines, "Quá hạn", "")
    assert get_submission(book, first).answer == "24/12/2026: trả lại tất cả. Quá hạn"


def test_answers_are_kept_one_a_line(book: Book) -> None:
    _, first, _ = sent_to_the_province(book)
    note_answer(book, first, BACK, " Đã tiếp nhận \n\nHẹn trả lời trong tháng 1")
    assert get_submission(book, first).answer == "Đã tiếp nhận\nHẹn trả lời trong tháng 1"


def test_an_answer_stands_with_its_day_below_those_before(book: Book) -> None:
    _, first, _ = sent_to_the_province(book)
    add_answer(book, first, BACK, "Đã tiếp nhận")
    add_answer(book, first, AGAIN, "Hẹn trả lời trong tháng 1")
    told = get_submission(book, first).answer
    assert told == "24/12/2026: Đã tiếp nhận\n28/12/2026: Hẹn trả lời trong tháng 1"
    with pytest.raises(EditRefused, match="Chưa ghi nội dung"):
        add_answer(book, first, AGAIN, " ")


def test_only_lines_that_were_sent_come_back(book: Book) -> None:
    _, first, _ = sent_to_the_province(book)
    _, (other,) = a_stored_round(book, "BK_TINH")
    for lines in ([], [other]):
        with pytest.raises(EditRefused, match="Chưa chọn đề nghị nào"):
            return_lines(book, first, BACK, lines, "Sai mẫu", "")


def returned_findings(book: Book, round_id: int) -> list[tuple[str, int | None]]:
    findings = check_round(book, round_id).findings
    return [(one.sentence, one.document_id) for one in findings if one.key.startswith("returned:")]


def test_a_return_stops_until_the_line_is_said_to_be_mended(book: Book) -> None:
    round_id, first, (ha, _) = sent_to_the_province(book)
    return_lines(book, first, BACK, [ha], "Sai mẫu", "Tóm tắt thành tích")
    assert returned_findings(book, round_id) == [
        ("Nguyễn Thị Hà: bị trả lại (Tóm tắt thành tích): Sai mẫu", None)
    ]
    set_state(book, [ha], "complete")
    assert returned_findings(book, round_id) == []


def test_a_return_for_its_report_leads_to_the_report(book: Book) -> None:
    round_id, first, (ha, _) = sent_to_the_province(book)
    report = add_report(book, ha, Paper("bao-cao-thanh-tich-05", "nd152-2025", "Báo cáo"))
    return_lines(book, first, BACK, [ha], "Thiếu số quyết định", "Báo cáo thành tích")
    ((_, document_id),) = returned_findings(book, round_id)
    assert document_id == report
