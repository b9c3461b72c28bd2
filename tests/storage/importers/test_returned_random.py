"""Whatever words people write into a returned file come back as exactly those corrections."""

from bisect import bisect_left
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.book import Book, create_book
from storage.edited_text import lines_of, runs_of, text_of
from storage.importers.returned_diff import hunks
from storage.importers.returned_order import moved
from tests.storage.builders import an_office
from tests.storage.importers.returned_papers import Returning
from tests.storage.importers.word_edits import W, replace_plainly, replace_tracked

WORDS = (
    "Phát động", "hội nghị", "Rà soát", "Sơ kết", "Kiểm tra", "Thủ trưởng", "Khen thưởng phải",
    "ngày lễ lớn", "theo dõi", "Xét đề nghị", "như sau", "Ban Thi đua",
)  # fmt: skip
SYLLABLES = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạếềệ<&\"'/-", min_size=1, max_size=7)
TEXTS = st.lists(
    st.sampled_from(["sở", "thi", "đua", "khen,", "\n", "và", "năm", "2026"]), max_size=14
).map(" ".join)


@pytest.fixture(scope="module")
def shared_book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    with create_book(tmp_path_factory.mktemp("so") / "so.tdkt", an_office()) as opened:
        yield opened


@settings(max_examples=25, deadline=None)
@given(
    edits=st.dictionaries(st.sampled_from(WORDS), SYLLABLES, min_size=1, max_size=6),
    is_tracked=st.booleans(),
)
def test_random_edits_come_back_as_exactly_those(
    shared_book: Book,
    tmp_path_factory: pytest.TempPathFactory,
    edits: dict[str, str],
    is_tracked: bool,
) -> None:
    returning = Returning(shared_book, tmp_path_factory.mktemp("kh") / "kh.docx")
    word = returning.word()
    for words, new in edits.items():
        edit = replace_tracked if is_tracked else replace_plainly
        edit(word.paragraph(words), words, f"{words} {new}")
    word.save()
    corrections = returning.read().corrections
    assert [c.kind for c in corrections] == ["changed"] * len(edits)
    assert all(bool(c.by) is is_tracked for c in corrections)
    returning.accept(corrections)
    assert returning.read().corrections == ()


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 4), max_size=8), st.data())
def test_any_part_of_the_corrections_leaves_exactly_the_rest(
    shared_book: Book,
    tmp_path_factory: pytest.TempPathFactory,
    moves: list[int],
    data: st.DataObject,
) -> None:
    returning = Returning(shared_book, tmp_path_factory.mktemp("kh") / "kh.docx")
    word = returning.word()
    rows = list(word.row("QUÝ I").getparent().iter(W + "tr"))[1:]
    for place, target in enumerate(moves):
        row, other = rows[place % len(rows)], rows[target]
        if row is not other:
            other.addnext(row)
    word.save()
    corrections = returning.read().corrections
    some = [c for c in corrections if data.draw(st.booleans())]
    returning.accept(some)
    returning.accept(returning.read().corrections)
    assert returning.read().corrections == ()


@settings(max_examples=300, deadline=None)
@given(TEXTS, TEXTS)
def test_all_changes_together_make_the_new_text(old: str, new: str) -> None:
    text = old
    for hunk in reversed(hunks(runs_of(old), runs_of(new))):
        text = text[: hunk.start] + text_of(hunk.runs) + text[hunk.end :]
    assert lines_of(text) == lines_of(new)


@given(st.permutations([str(i) for i in range(9)]))
def test_as_few_items_as_possible_are_called_moved(new: list[str]) -> None:
    strayed = moved(sorted(new), new, {})
    stayed = [key for key in new if key not in strayed]
    assert stayed == sorted(stayed)
    assert len(stayed) == longest_rising(new)


def longest_rising(keys: list[str]) -> int:
    ends: list[str] = []
    for key in keys:
        place = bisect_left(ends, key)
        ends[place : place + 1] = [key]
    return len(ends)
