"""How the columns of a task table share the width of the text, the same in every renderer."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from exporters.document import Column
from exporters.lengths import Length


def column_widths(columns: Sequence[Column], whole: Length) -> tuple[Length, ...]:
    """Fixed widths as given, the rest by shares; together exactly ``whole``."""
    rest = whole - sum(column.width for column in columns)
    shares = sum(column.share for column in columns)
    if not shares:
        return tuple(column.width for column in columns)
    fixed = accumulate((column.width for column in columns), initial=0)
    shared = accumulate((column.share for column in columns), initial=0)
    edges = [start + rest * share // shares for start, share in zip(fixed, shared, strict=True)]
    return tuple(Length(end - start) for start, end in pairwise(edges))
