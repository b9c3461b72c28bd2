"""How the columns of a list with such a head were read before."""

import json
from collections.abc import Sequence

from storage.book import Book
from storage.importers.lists.columns import plain_heading
from storage.models.list_columns import ListColumnsRow
from storage.records_lists import ListColumn, ListKind


def remembered_columns(
    book: Book, kind: ListKind, columns: Sequence[ListColumn]
) -> tuple[str, ...] | None:
    """The field of each column as somebody chose for this head, None where nobody did."""
    row = ListColumnsRow
    here = (row.kind == kind) & (row.head == head_key(columns))
    for found in book.db.rows(row.select(row.fields).where(here)):
        return tuple(json.loads(found["fields"]))
    return None


def head_key(columns: Sequence[ListColumn]) -> str:
    """What a head is known by again: its headings in their order, however they are typed."""
    return "|".join(plain_heading(f"{one.title} {one.lower}") for one in columns)
