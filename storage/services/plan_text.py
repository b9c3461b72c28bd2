"""Edits of a plan's free text: the lead sentence and the sections around the table."""

from collections.abc import Iterable
from typing import Literal

from storage.book import Book
from storage.cleaning import clean_blocks, clean_sentence
from storage.records import TextBlock
from storage.rows import blocks_value, lead_value
from storage.services.document_rows import write_value
from storage.services.plan_rows import plan_unit


def set_lead(book: Book, plan_id: int, lead: str) -> None:
    """Replace the sentence before the first section; raises NotFound."""
    with plan_unit(book, plan_id, "Sửa câu mở đầu") as keys:
        write_value(book.db, keys.document, "lead", lead_value(clean_sentence(lead)))


def set_text(
    book: Book,
    plan_id: int,
    part: Literal["before_table", "after_table"],
    blocks: Iterable[TextBlock],
) -> None:
    """Replace the text before or after the table; blocks keep their uid, new ones get one.

    Raises NotFound.
    """
    label = "Sửa nội dung trước bảng" if part == "before_table" else "Sửa nội dung sau bảng"
    with plan_unit(book, plan_id, label) as keys:
        write_value(book.db, keys.document, part, blocks_value(clean_blocks(blocks)))
