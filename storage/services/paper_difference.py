"""Brings a stored paper to a new wording; what is equal is not written."""

from storage.book import Book
from storage.records_papers import Paper
from storage.services.document_header import (
    set_document_bases,
    set_document_field,
    set_document_recipients,
    set_document_signature,
)
from storage.services.papers import set_paper_value

_HEADER = ("kind", "subject", "number", "symbol", "place", "date", "issuer")


def write_paper_difference(book: Book, old: Paper, new: Paper) -> None:
    """Write what ``new`` says otherwise than ``old``, the paper as it is stored.

    Belongs inside a unit of work; raises what the services of each part raise.
    """
    assert old.id is not None
    for name in _HEADER:
        if getattr(new, name) != getattr(old, name):
            set_document_field(book, old.id, name, getattr(new, name))
    if new.bases != old.bases:
        set_document_bases(book, old.id, new.bases)
    if (new.recipients, new.archive) != (old.recipients, old.archive):
        set_document_recipients(book, old.id, new.recipients, new.archive)
    if (new.authority, new.signer) != (old.authority, old.signer):
        set_document_signature(book, old.id, new.authority, new.signer)
    for key, value in new.values.items():
        if value != old.values.get(key):
            set_paper_value(book, old.id, key, value)
