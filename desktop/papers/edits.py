"""Edits of a paper as values: shown at once, written when they rest."""

from dataclasses import dataclass, replace

from storage.book import Book
from storage.dates import PartialDate
from storage.records import Issuer
from storage.records_papers import Paper, PaperValue
from storage.services.document_header import (
    set_document_field,
    set_document_recipients,
    set_document_signature,
)
from storage.services.papers import set_paper_value

HeaderContent = str | PartialDate | Issuer | None


@dataclass(frozen=True)
class ValueEdit:
    """One field of the paper's form."""

    document_id: int
    key: str
    value: PaperValue

    @property
    def place(self) -> str:
        """What is edited, the same for every keystroke in it."""
        return f"value {self.key}"

    def on(self, record: Paper) -> Paper:
        """The paper as it will be once this edit is written."""
        return record.with_value(self.key, self.value)

    def write(self, book: Book) -> None:
        """Write it as one unit of work; raises StorageError."""
        set_paper_value(book, self.document_id, self.key, self.value)


@dataclass(frozen=True)
class HeaderEdit:
    """Number, symbol, place, date or issuer."""

    document_id: int
    field: str
    content: HeaderContent

    @property
    def place(self) -> str:
        return self.field

    def on(self, record: Paper) -> Paper:
        return replace(record, **{self.field: self.content})

    def write(self, book: Book) -> None:
        set_document_field(book, self.document_id, self.field, self.content)


@dataclass(frozen=True)
class RecipientsEdit:
    """Nơi nhận, each recipient its printed lines, and the archive line."""

    document_id: int
    recipients: tuple[tuple[str, ...], ...]
    archive: str

    @property
    def place(self) -> str:
        return "recipients"

    def on(self, record: Paper) -> Paper:
        return replace(record, recipients=self.recipients, archive=self.archive)

    def write(self, book: Book) -> None:
        set_document_recipients(book, self.document_id, self.recipients, self.archive)


@dataclass(frozen=True)
class SignatureEdit:
    """Authority lines and the signer's name."""

    document_id: int
    authority: tuple[str, ...]
    signer: str

    @property
    def place(self) -> str:
        return "signature"

    def on(self, record: Paper) -> Paper:
        return replace(record, authority=self.authority, signer=self.signer)

    def write(self, book: Book) -> None:
        set_document_signature(book, self.document_id, self.authority, self.signer)
