"""Only rows taller than a page may be cut."""

from hypothesis import given
from hypothesis import strategies as st

from exporters.docx.fit import fits
from exporters.fonts import line_height
from exporters.lengths import Length, Mm
from exporters.styles import load_stylesheet

TEXT = load_stylesheet("nd30-2020", "P14").styles["table_text"]
WIDTH = Mm(80)


def room_for(lines: int) -> Length:
    return Length(lines * line_height(TEXT.size))


def test_as_many_lines_as_there_is_room_for_fit() -> None:
    lines = ("- Văn phòng Sở;",) * 40
    assert fits([(lines, WIDTH, TEXT)], room_for(40))
    assert not fits([((*lines, "- Thanh tra Sở."), WIDTH, TEXT)], room_for(40))


def test_the_tallest_cell_decides() -> None:
    short, tall = ("1",), ("một dòng",) * 41
    assert not fits([(short, WIDTH, TEXT), (tall, WIDTH, TEXT)], room_for(40))


def test_a_long_text_that_measures_less_than_a_page_fits() -> None:
    text = "thi đua khen thưởng " * 100
    assert fits([((text,), WIDTH, TEXT)], room_for(60))
    assert not fits([((text,), WIDTH, TEXT)], room_for(40))


@given(st.integers(1, 60), st.integers(0, 3000))
def test_more_room_never_makes_a_row_too_tall(lines: int, letters: int) -> None:
    cell = (("a" * letters,), WIDTH, TEXT)
    assert fits([cell], room_for(lines + 1)) or not fits([cell], room_for(lines))
