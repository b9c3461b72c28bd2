"""The office's own layouts of certificates and its marked Word templates."""

from storage.attachments import get_attachment, is_intact, stored_path
from storage.book import Book
from storage.errors import CannotOpen, NotFound
from storage.models.own_layout import OwnLayoutRow
from storage.records_layouts import LayoutKind, OwnLayout


def list_own_layouts(book: Book, kind: LayoutKind) -> tuple[OwnLayout, ...]:
    """Those of one kind, the first made first."""
    row = OwnLayoutRow
    query = row.select().where(row.kind == kind).order_by(row.id)
    return tuple(
        OwnLayout(one["id"], one["kind"], one["name"], one["content"], one["attachment"])
        for one in book.db.rows(query)
    )


def word_template(book: Book, layout_id: int) -> bytes:
    """The marked copy of a Word template; raises NotFound, and CannotOpen for a lost file."""
    for one in list_own_layouts(book, "word"):
        if one.id == layout_id and one.attachment_id is not None:
            attachment = get_attachment(book, one.attachment_id)
            path = stored_path(book, attachment)
            if not is_intact(book, attachment):
                raise CannotOpen(path)
            return path.read_bytes()
    raise NotFound("mẫu Word", layout_id)
