"""Vietnamese text is entered in one form, found without marks and listed in its own order."""

import unicodedata
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources.vietnamese import clean_line, clean_text, fold, name_sort_key, sort_key
from tests.resources.alphabet import PLAIN_LETTERS

LETTERS_IN_ORDER = (
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz"
)
ANY_TEXT = st.text(st.characters() | st.sampled_from("".join(PLAIN_LETTERS) + "\u0301\u0323 \n"))


def backwards(items: Sequence[str]) -> list[str]:
    return [*reversed(items)]


def test_vietnamese_has_146_letters_of_its_own() -> None:
    assert len(PLAIN_LETTERS) == 146


@pytest.mark.parametrize("letter", PLAIN_LETTERS)
def test_every_letter_is_found_by_its_plain_letter(letter: str) -> None:
    assert fold(letter) == PLAIN_LETTERS[letter]
    assert fold(unicodedata.normalize("NFD", letter)) == PLAIN_LETTERS[letter]


def test_a_name_is_found_without_marks() -> None:
    assert fold("Đặng Thị ĐƯỜNG") == "dang thi duong"


@pytest.mark.parametrize("letter", PLAIN_LETTERS)
def test_decomposed_letters_enter_composed(letter: str) -> None:
    assert clean_text(unicodedata.normalize("NFD", letter)) == letter


def test_marks_typed_in_another_order_enter_as_the_same_letter() -> None:
    assert clean_text("e\u0323\u0302") == clean_text("e\u0302\u0323") == "ệ"


@pytest.mark.parametrize(
    "invisible",
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufeff",
    ids=ascii,
)
def test_invisible_characters_do_not_enter(invisible: str) -> None:
    assert clean_text(f"thi{invisible} đua") == "thi đua"


@pytest.mark.parametrize(
    "control", "\x00\x07\x08\x1b\x1f\x7f\x9f\ud800\ue000\ufdd0\uffff", ids=ascii
)
def test_characters_no_document_can_hold_do_not_enter(control: str) -> None:
    assert clean_text(f"khen{control} thưởng") == "khen thưởng"


@pytest.mark.parametrize(
    "end", ["\n", "\r\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029"], ids=ascii
)
def test_every_kind_of_line_break_enters_as_one(end: str) -> None:
    assert clean_text(f"Mục đích{end}Yêu cầu") == "Mục đích\nYêu cầu"


def test_a_mark_parted_from_its_letter_by_something_invisible_joins_it() -> None:
    assert clean_text("o\u200b\u031b\u0301") == "ớ"


def test_text_keeps_its_spaces_and_a_line_does_not() -> None:
    typed = "  Sở\u00a0 Ngoại\tvụ \n tỉnh "
    assert clean_text(typed) == "  Sở\u00a0 Ngoại vụ \n tỉnh "
    assert clean_line(typed) == "Sở Ngoại vụ tỉnh"


@pytest.mark.parametrize("text", ["Sở <Ngoại> vụ", "R&D", "“Gương sáng” – 'điển hình'", "≥ 50%"])
def test_punctuation_and_signs_enter_as_typed(text: str) -> None:
    assert clean_text(text) == clean_line(text) == text


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(ANY_TEXT)
def test_clean_text_is_composed_and_a_clean_line_is_one_line(text: str) -> None:
    assert unicodedata.is_normalized("NFC", clean_text(text))
    assert len(clean_line(text).splitlines()) <= 1


@given(ANY_TEXT)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_a_text_folds_letter_by_letter(text: str) -> None:
    """Each letter is folded once for all texts; marks beside it change nothing."""
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    assert fold(text) == "".join(c for c in decomposed if not unicodedata.combining(c))


def test_letters_stand_in_the_order_of_the_alphabet_then_of_the_tones() -> None:
    assert "".join(sorted(backwards(LETTERS_IN_ORDER), key=sort_key)) == LETTERS_IN_ORDER


def test_a_tone_counts_only_between_words_of_the_same_letters() -> None:
    words = ["ca", "cà", "cá", "cam", "cảm", "căm", "câm", "da", "đa", "đá", "e"]
    assert sorted(backwards(words), key=sort_key) == words


def test_capitals_do_not_part_a_word_from_itself() -> None:
    assert sort_key("ĐỖ") == sort_key("đỗ") == sort_key(unicodedata.normalize("NFD", "Đỗ"))


def test_people_are_listed_by_given_name_then_by_the_rest() -> None:
    people = [
        "Lê Văn An",
        "Trần Bá An",
        "Nguyễn Thị Ánh",
        "Phạm Bình",
        "Đoàn Dũng",
        "Đặng Thị Đào",
        "Trịnh Tuyết Mai",
        "Trần Thanh Nhàn",
    ]
    assert sorted(backwards(people), key=name_sort_key) == people


def test_a_blank_name_comes_first() -> None:
    assert sorted(["Lê An", "", "An"], key=name_sort_key) == ["", "An", "Lê An"]
