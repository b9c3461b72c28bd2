"""A paper that follows an issued one: amends it, replaces it, or corrects a slip in it.

What was issued with a fault in its content is amended or replaced by a document of the same kind,
a fault in form or layout is corrected by a công văn (Decree 30/2020/NĐ-CP, Article 18).
"""

from dataclasses import replace

from storage.book import Book
from storage.models.lifecycle import DocumentLinkRow
from storage.queries.papers import get_paper
from storage.records_papers import Paper
from storage.services.lifecycle import require
from storage.services.papers import add_paper

_IN_FORCE = ("issued", "amended")


def amend_paper(book: Book, document_id: int) -> int:
    """A draft that will amend (sửa đổi, bổ sung) an issued paper; returns its id.

    Raises NotFound, and EditRefused when the paper is not in force.
    """
    return _follow(book, document_id, _copy(book, document_id), "amends", "Lập văn bản sửa đổi")


def replace_paper(book: Book, document_id: int) -> int:
    """A draft that will replace (thay thế) an issued paper; else like ``amend_paper``."""
    return _follow(book, document_id, _copy(book, document_id), "replaces", "Lập văn bản thay thế")


def correct_document(book: Book, document_id: int, letter: Paper) -> int:
    """Store ``letter`` as the draft that corrects a slip (đính chính) of an issued document.

    The document, a plan's or a paper's, stays in force as it is. Returns the letter's id; raises
    NotFound, and EditRefused when the document is not in force.
    """
    return _follow(book, document_id, letter, "corrects", "Lập công văn đính chính")


def _copy(book: Book, document_id: int) -> Paper:
    return replace(get_paper(book, document_id), number="", date=None)


def _follow(book: Book, document_id: int, paper: Paper, relation: str, label: str) -> int:
    with book.unit(label):
        require(book, document_id, _IN_FORCE)
        new = add_paper(book, paper)
        row = DocumentLinkRow.insert(document=new, target=document_id, relation=relation)
        row.execute(book.db)
        return new
