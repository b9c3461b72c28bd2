"""Names an office gives to its own designs and templates: present, and each once."""

from typing import Any

from resources.vietnamese import clean_line, fold
from storage.book import Book
from storage.errors import EditRefused


def free_name(book: Book, model: Any, name: str, what: str, own_id: int | None = None) -> str:
    """``name`` cleaned, for the row ``own_id`` or a new one; ``what`` is the Vietnamese noun.

    Raises EditRefused for an empty name and for one that another row bears.
    """
    clean = clean_line(name)
    if not clean:
        raise EditRefused(f"Chưa đặt tên cho {what}.", "Hãy ghi tên để sau này còn tìm thấy.")
    taken = book.db.rows(model.select(model.id, model.name))
    if any(fold(row["name"]) == fold(clean) and row["id"] != own_id for row in taken):
        raise EditRefused(f"Đã có {what} tên “{clean}”.", "Hãy đặt tên khác.")
    return clean
