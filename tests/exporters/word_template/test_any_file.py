"""Whatever a file holds: filled or refused with a sentence, and no word beside a blank is lost."""

import random
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st

from exporters.errors import ExportError
from exporters.inspection import UnreadableDocumentError
from exporters.word_template import blanks_of, fill_template, marked, outline_of
from tests.exporters.word_template.builders import (
    NAME,
    a_file,
    a_file_of,
    a_table,
    a_text_box,
    all_marked,
    lines,
    read_part,
    with_file,
)

A_TABLE = a_table(("TT", "Tên"), ("1", ""), ("2", "……"))
WHOLES = (
    a_file("Tên: …… đơn vị: ……", "…………"),
    A_TABLE,
    all_marked(A_TABLE, "a.b", ""),
    a_file_of(a_text_box("Số: ……")),
)
TEXT = st.text("ab .…_,;", max_size=30).map(str.strip)


@settings(deadline=None, max_examples=40)
@given(st.lists(TEXT, min_size=1, max_size=4))
def test_marks_alone_change_no_word_and_filling_changes_only_blanks(texts: list[str]) -> None:
    data = a_file(*(f"x{text}x" for text in texts))
    blanks = blanks_of(data, NAME)
    template = marked(data, NAME, {blank.id: f"k{at}" for at, blank in enumerate(blanks)}, {})
    assert lines(fill_template(template, NAME, {}).data) == lines(data)
    values = {f"k{at}": "Z" for at in range(len(blanks))}
    words = "".join(lines(fill_template(template, NAME, values).data))
    assert words.count("Z") == len(blanks)
    kept = [sign for sign in "".join(lines(data)) if sign in "abx,;"]
    assert [sign for sign in words if sign in "abx,;"] == kept


def filled_with_something(data: bytes) -> None:
    blanks = blanks_of(data, NAME)
    outline_of(data, NAME)
    template = marked(data, NAME, {blank.id: "a.b" for blank in blanks}, {})
    fill_template(template, NAME, {"a": [{"b": "Z"}, {"b": "Y"}]})


def test_a_damaged_file_is_read_or_refused_in_a_sentence() -> None:
    chance = random.Random(7)
    for _ in range(150):
        data = bytearray(chance.choice(WHOLES))
        for _ in range(chance.randint(1, 12)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            filled_with_something(bytes(data))
        except (UnreadableDocumentError, ExportError) as error:
            assert error.message
            assert error.advice


def test_markup_nobody_expects_is_filled_as_far_as_it_goes() -> None:
    chance = random.Random(11)
    for _ in range(200):
        data = chance.choice(WHOLES)
        root = ElementTree.fromstring(read_part(data))
        for _ in range(chance.randint(1, 3)):
            _misplace(root[0], chance)
        text = ElementTree.tostring(root, encoding="utf-8")
        filled_with_something(with_file(data, "word/document.xml", text))


def _misplace(body: ElementTree.Element, chance: random.Random) -> None:
    """Take an element out, and half the time put it somewhere else."""
    parents = {child: parent for parent in body.iter() for child in parent}
    child = chance.choice(list(parents))
    parents[child].remove(child)
    if chance.random() < 0.5:
        chance.choice(list(body.iter())).insert(0, child)
