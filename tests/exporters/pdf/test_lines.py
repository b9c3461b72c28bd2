"""Line breaking: nothing is lost, nothing is wider than its column, no-break means no break."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporters.document import Run
from exporters.fonts import paper_fonts
from exporters.pdf.lines import Line, LineBreaker
from exporters.pdf.looks import Look
from exporters.styles import load_stylesheet

LOOKS = {name: Look.of(style) for name, style in load_stylesheet("nd30-2020", "P14").styles.items()}
TEXT = LOOKS["table_text"]
LETTERS = st.text("aăâđêôơưẬỘỮỹ09-/.,  \u00a0", max_size=120)
ROOM = 60.0


@pytest.fixture
def breaker() -> LineBreaker:
    return LineBreaker(paper_fonts())


def texts(lines: tuple[Line, ...]) -> list[str]:
    return ["".join(text for text, _ in line.pieces) for line in lines]


@given(LETTERS)
def test_every_letter_is_on_some_line_in_order(text: str) -> None:
    lines = LineBreaker(paper_fonts()).text(text, TEXT, ROOM)
    assert "".join(texts(lines)).replace(" ", "") == text.replace(" ", "")


@given(LETTERS)
def test_no_line_is_wider_than_its_column(text: str) -> None:
    lines = LineBreaker(paper_fonts()).text(text, TEXT, ROOM)
    assert all(line.width <= ROOM for line in lines)


def test_spaces_wider_than_the_column_do_not_push_the_text_out_of_it(breaker: LineBreaker) -> None:
    assert texts(breaker.text(" " * 40 + "Sở", TEXT, ROOM)) == ["Sở"]


def test_a_word_too_long_breaks_at_hyphens_and_slashes_first(breaker: LineBreaker) -> None:
    assert texts(breaker.text("05/KH-SVHDL", TEXT, ROOM)) == ["05/KH-", "SVHDL"]


@given(st.lists(st.tuples(LETTERS, st.booleans(), st.booleans())))
def test_runs_of_any_looks_lose_no_letter(parts: list[tuple[str, bool, bool]]) -> None:
    runs = tuple(Run(*part) for part in parts)
    lines = LineBreaker(paper_fonts()).runs(runs, TEXT, ROOM / 2, ROOM)
    whole = "".join(run.text for run in runs)
    assert "".join(texts(lines)).replace(" ", "") == whole.replace(" ", "")


def test_spaces_inside_a_line_stay_as_typed(breaker: LineBreaker) -> None:
    assert texts(breaker.text("Số:    /KH", TEXT, 500)) == ["Số:    /KH"]


def test_spaces_where_a_line_ends_are_dropped(breaker: LineBreaker) -> None:
    assert texts(breaker.text("Văn phòng    Sở", TEXT, ROOM)) == ["Văn phòng", "Sở"]


def test_no_text_is_one_empty_line(breaker: LineBreaker) -> None:
    assert texts(breaker.text("", TEXT, ROOM)) == [""]


def test_only_the_line_before_a_line_feed_or_the_end_ends_a_paragraph(
    breaker: LineBreaker,
) -> None:
    lines = breaker.text("Văn phòng Sở\nSở", TEXT, ROOM)
    assert texts(lines) == ["Văn phòng", "Sở", "Sở"]
    assert [line.ends_paragraph for line in lines] == [False, True, True]


def test_a_column_narrower_than_a_letter_takes_one_letter_a_line(breaker: LineBreaker) -> None:
    assert texts(breaker.text("SỞ", TEXT, 1)) == ["S", "Ở"]
