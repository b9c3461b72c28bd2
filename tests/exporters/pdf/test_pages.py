"""Filling pages with strips: the rules of what stays together, apart from any text."""

from exporters.pdf.pages import Page, Strip, paginate
from exporters.pdf.sheet import Sheet

HEIGHT = 100.0


def a_strip(
    name: str = "", height: float = 30, glued: bool = False, head: Strip | None = None
) -> Strip:
    return Strip(height, unseen, glued=glued, uid=name, head=head)


def a_cuttable_strip(name: str, height: float, glued: bool = False) -> Strip:
    """Can be parted anywhere that leaves ten points above the cut."""

    def cut(room: float) -> tuple[Strip, Strip] | None:
        if room < 10:
            return None
        return a_strip(name, room), a_cuttable_strip(f"{name}+", height - room, glued)

    return Strip(height, unseen, glued=glued, uid=name, cut=cut)


def unseen(sheet: Sheet, top: float) -> None:
    """Pagination never draws."""


def names(pages: list[Page]) -> list[list[str]]:
    return [[placed.strip.uid for placed in page] for page in pages]


def test_strips_follow_each_other_until_the_page_is_full() -> None:
    pages = paginate([a_strip(name) for name in "abcd"], HEIGHT)
    assert names(pages) == [["a", "b", "c"], ["d"]]
    assert [placed.top for placed in pages[0]] == [0, 30, 60]


def test_nothing_to_print_is_still_one_page() -> None:
    assert paginate([], HEIGHT) == [[]]


def test_space_before_counts_except_at_the_top_of_a_page() -> None:
    strips = [Strip(40, unseen, space_before=15, uid=name) for name in "abc"]
    pages = paginate(strips, HEIGHT)
    assert names(pages) == [["a", "b"], ["c"]]
    assert [[placed.top for placed in page] for page in pages] == [[0, 55], [0]]


def test_glued_strips_turn_the_page_together() -> None:
    strips = [a_strip("a", 80), a_strip("b", 10, glued=True), a_strip("c")]
    assert names(paginate(strips, HEIGHT)) == [["a"], ["b", "c"]]


def test_the_head_of_a_table_counts_and_repeats() -> None:
    head = a_strip("head", 20)
    pages = paginate([a_strip(name, 35, head=head) for name in "abc"], HEIGHT)
    assert names(pages) == [["head", "a", "b"], ["head", "c"]]
    assert [placed.top for placed in pages[0]] == [0, 20, 55]


def test_two_tables_in_a_row_show_both_heads() -> None:
    strips = [a_strip("a", head=a_strip("one", 10)), a_strip("b", head=a_strip("two", 10))]
    assert names(paginate(strips, HEIGHT)) == [["one", "a", "two", "b"]]


def test_a_strip_taller_than_a_page_is_cut_where_it_starts_and_at_each_foot() -> None:
    strips = [a_strip("a"), a_cuttable_strip("b", 200), a_strip("c")]
    assert names(paginate(strips, HEIGHT)) == [["a", "b"], ["b+"], ["b++", "c"]]


def test_a_strip_that_fits_a_page_is_not_cut() -> None:
    strips = [a_strip("a"), a_cuttable_strip("b", 90)]
    assert names(paginate(strips, HEIGHT)) == [["a"], ["b"]]


def test_a_heading_is_not_left_behind_by_a_strip_taller_than_a_page() -> None:
    strips = [a_strip("a", 75), a_strip("heading", 20, glued=True), a_cuttable_strip("b", 120)]
    assert names(paginate(strips, HEIGHT)) == [["a"], ["heading", "b"], ["b+"]]


def test_a_strip_as_tall_as_a_page_gives_its_end_to_what_is_glued_on() -> None:
    strips = [a_cuttable_strip("row", 100, glued=True), a_strip("closing")]
    assert names(paginate(strips, HEIGHT)) == [["row"], ["row+", "closing"]]


def test_glue_gives_way_where_no_page_could_hold_it() -> None:
    strips = [a_strip(name, glued=True) for name in "abcde"]
    assert names(paginate(strips, HEIGHT)) == [["a", "b", "c"], ["d", "e"]]


def test_a_strip_too_tall_that_cannot_be_cut_gets_a_page_of_its_own() -> None:
    strips = [a_strip("a"), a_strip("b", 150), a_strip("c")]
    assert names(paginate(strips, HEIGHT)) == [["a"], ["b"], ["c"]]
