"""Columns share the width of the text to the last unit."""

from hypothesis import given
from hypothesis import strategies as st

from exporters.columns import column_widths
from exporters.document import Column
from exporters.lengths import Length, Mm

WHOLE = Mm(165)


def a_column(width: float = 0, share: int = 0) -> Column:
    return Column("", "table_text", Mm(width), share)


def test_fixed_columns_come_first_and_shares_divide_the_rest() -> None:
    widths = column_widths((a_column(width=15), a_column(share=2), a_column(share=1)), WHOLE)
    assert widths == (Mm(15), Mm(100), Mm(50))


def test_columns_without_shares_keep_their_widths() -> None:
    assert column_widths((a_column(width=15), a_column(width=40)), WHOLE) == (Mm(15), Mm(40))


@given(st.lists(st.integers(1, 100), min_size=1, max_size=8), st.integers(0, 60))
def test_nothing_of_the_width_is_lost(shares: list[int], fixed: int) -> None:
    columns = (a_column(width=fixed), *(a_column(share=share) for share in shares))
    assert sum(column_widths(columns, WHOLE)) == WHOLE
    assert all(isinstance(width, Length) for width in column_widths(columns, WHOLE))
