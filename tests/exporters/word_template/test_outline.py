"""The screen shows the whole text of a template with each blank in its place."""

from exporters.word_template import Grid, Line, Outline, Piece, blanks_of, outline_of
from tests.exporters.word_template.builders import (
    NAME,
    a_file,
    a_file_of,
    a_table,
    a_text_box,
    all_marked,
)


def pieces(outline: Outline) -> list[Piece]:
    found: list[Piece] = []
    for item in outline:
        lines = [item] if isinstance(item, Line) else [x for r in item.rows for c in r for x in c]
        found += [piece for line in lines for piece in line.pieces]
    return found


def test_every_blank_is_shown_once_in_its_words() -> None:
    for data in (
        a_file("Tên: …… đơn vị: ……", "ngày … tháng …"),
        a_table(("TT", "Họ và tên"), ("1", ""), ("2", "……")),
        a_file_of(a_text_box("Số: ……/TTr")),
        all_marked(a_file("Tên: ……"), "name"),
    ):
        shown = [piece.blank for piece in pieces(outline_of(data, NAME)) if piece.blank]
        assert shown == [blank.id for blank in blanks_of(data, NAME)]


def test_words_keep_their_order() -> None:
    (line,) = outline_of(a_file("Tên: …… (viết hoa)"), NAME)
    assert isinstance(line, Line)
    assert [piece.text for piece in line.pieces] == ["Tên: ", "……", " (viết hoa)"]


def test_a_table_is_shown_as_a_table() -> None:
    outline = outline_of(a_table(("TT", "Họ và tên"), ("1", "")), NAME)
    (grid,) = [item for item in outline if isinstance(item, Grid)]
    assert [[cell[0].pieces[0].text for cell in row] for row in grid.rows] == [
        ["TT", "Họ và tên"],
        ["1", ""],
    ]
