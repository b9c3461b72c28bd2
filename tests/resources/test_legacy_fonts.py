"""Text typed before Unicode comes out letter for letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources.legacy_fonts import (
    decode_tcvn3,
    decode_vni,
    encoding_of_font,
    encoding_of_text,
    font_has_capitals,
    is_unicode,
)
from tests.resources.alphabet import PLAIN_LETTERS
from tests.resources.legacy_codes import TCVN3, VNI, VNI_SMALL, typed_in_tcvn3, typed_in_vni

MOTTO = "Độc lập - Tự do - Hạnh phúc"
SENTENCE = "ủy ban nhân dân tỉnh phát động phong trào thi đua, khen thưởng những người giỏi"
TONED = sorted(letter for letter in PLAIN_LETTERS if not letter.isascii())


def test_tcvn3_has_74_codes_and_vni_all_134_letters() -> None:
    assert len(TCVN3) == 74
    assert sorted(VNI) == TONED
    assert len(TONED) == 134


@pytest.mark.parametrize(("letter", "code"), sorted(TCVN3.items()))
def test_every_tcvn3_code_is_its_letter(letter: str, code: str) -> None:
    assert decode_tcvn3(code) == letter


@pytest.mark.parametrize("letter", TONED)
def test_a_font_with_capitals_shows_every_letter_as_a_capital(letter: str) -> None:
    assert decode_tcvn3(typed_in_tcvn3(letter), capitals=True) == letter.upper()


@pytest.mark.parametrize(("letter", "code"), sorted(VNI.items()))
def test_every_vni_letter_is_read(letter: str, code: str) -> None:
    assert decode_vni(code) == letter


@pytest.mark.parametrize(("letter", "code"), sorted(VNI_SMALL.items()))
def test_a_vni_capital_may_carry_a_small_mark(letter: str, code: str) -> None:
    assert decode_vni(code[0].upper() + code[1:]) == letter.upper()


def test_the_letter_u_with_a_horn_is_no_soft_hyphen() -> None:
    assert decode_tcvn3("khen th\u00adëng") == "khen thưởng"


def test_toned_letters_take_the_case_of_a_line_in_capitals() -> None:
    typed = "KÕ HO¹CH\nc«ng t¸c thi ®ua"
    assert decode_tcvn3(typed) == "KẾ HOẠCH\ncông tác thi đua"


def test_a_capital_at_the_start_of_a_line_makes_no_line_of_capitals() -> None:
    assert decode_tcvn3("Uû ban") == "Uỷ ban"


def test_the_symbol_of_a_paper_makes_no_line_of_capitals() -> None:
    assert decode_tcvn3("Sè: 12/KH-SNV") == "Số: 12/KH-SNV"


@given(st.text(st.sampled_from([*"abcdeghiklmnopqrstuvxy ,.-0123456789", *TONED])))
def test_any_small_tcvn3_text_comes_back(text: str) -> None:
    small = text.lower()
    assert decode_tcvn3(typed_in_tcvn3(small)) == small


@given(st.lists(st.sampled_from(["thi đua", "khen thưởng", "Quý", "ĐẢNG ỦY", "nghĩa", "ở", "kỳ"])))
def test_vietnamese_words_in_vni_come_back(words: list[str]) -> None:
    text = " ".join(words)
    assert decode_vni(typed_in_vni(text)) == text


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", "tcvn3"), (".VnArialH", "tcvn3"), (".vntimeh", "tcvn3"),
        ("VNI-Times", "vni"), ("vni-helve", "vni"),
        ("Times New Roman", ""), ("", ""), ("Vnitimes Unicode", ""),
    ],
)  # fmt: skip
def test_fonts_are_told_by_their_names(font: str, encoding: str) -> None:
    assert encoding_of_font(font) == encoding


def test_only_tcvn3_fonts_named_h_show_capitals() -> None:
    assert font_has_capitals(".VnTimeH")
    assert not font_has_capitals(".VnTime")
    assert not font_has_capitals("VNI-TimesH")


def test_letters_alone_give_the_encoding_away() -> None:
    assert encoding_of_text(typed_in_tcvn3(SENTENCE)) == "tcvn3"
    assert encoding_of_text(typed_in_vni(SENTENCE)) == "vni"


@pytest.mark.parametrize("text", [SENTENCE, MOTTO, "", "Table of contents", "à la carte, café"])
def test_unicode_and_foreign_text_is_left_alone(text: str) -> None:
    assert encoding_of_text(text) == ""


def test_letters_of_unicode_only_are_no_legacy_text() -> None:
    assert is_unicode("thi đua")
    assert not is_unicode(typed_in_tcvn3("thi đua"))
