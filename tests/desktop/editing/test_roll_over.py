"""A proposed change is read in its sentence, cut at whole words."""

from desktop.editing.roll_over import excerpt
from storage.records_rollover import Proposal, TextPlace

PLACE = TextPlace("lead")


def shown(text: str, before: str, after: str) -> tuple[str, str, str, str]:
    start = text.index(before)
    end = start + len(before)
    found = excerpt({PLACE: text}, Proposal(PLACE, start, end, before, after, "safe", ""))
    return found.head, found.before, found.after, found.tail


def test_a_short_sentence_is_shown_whole() -> None:
    found = shown("Tổng kết năm 2026 của Sở", "2026", "2027")
    assert found == ("Tổng kết năm ", "2026", "2027", " của Sở")


def test_a_long_sentence_is_cut_between_words() -> None:
    words = "một hai ba bốn năm sáu bảy tám chín mười "
    head, _, _, tail = shown(f"{words * 3}2026 {words * 3}", "2026", "2027")
    assert head.startswith("…") and set(head.strip("… ").split()) <= set(words.split())
    assert tail.endswith("…") and set(tail.strip("… ").split()) <= set(words.split())


def test_a_place_without_text_shows_the_change_alone() -> None:
    question = Proposal(TextPlace("superior"), 0, 0, "Kế hoạch số 12", None, "question", "")
    found = excerpt({}, question)
    assert (found.head, found.before, found.after, found.tail) == ("", "Kế hoạch số 12", "", "")
