"""What is typed on the settings page as values, so that a crash loses none of it either."""

from dataclasses import dataclass
from pathlib import Path

from desktop.editing.recovery import RecoveryFile
from storage.book import Book
from storage.errors import EditRefused, NotFound
from storage.records import Office, RecipientsList, Signer
from storage.services.office import set_office, update_recipients_list, update_signer


@dataclass(frozen=True)
class OfficeEdit:
    """The office profile as typed."""

    office: Office

    @property
    def place(self) -> str:
        return "office"

    def __call__(self, book: Book) -> None:
        set_office(book, self.office)


@dataclass(frozen=True)
class SignerEdit:
    """One signer as typed."""

    signer: Signer

    @property
    def place(self) -> str:
        return f"signer {self.signer.id}"

    def __call__(self, book: Book) -> None:
        update_signer(book, self.signer)


@dataclass(frozen=True)
class RecipientsListEdit:
    """One list of recipients as typed."""

    recipients: RecipientsList

    @property
    def place(self) -> str:
        return f"recipients {self.recipients.id}"

    def __call__(self, book: Book) -> None:
        update_recipients_list(book, self.recipients)


_KINDS = (OfficeEdit, SignerEdit, RecipientsListEdit)


def office_recovery(folder: Path, book: Book) -> RecoveryFile:
    """Where the settings typed for that book are kept until they are in it."""
    return RecoveryFile(folder, f"{book.book_id}-co-quan", _KINDS)


def restore_office_typing(folder: Path, book: Book) -> bool:
    """Write what a crash left behind; True when something came back.

    What has no place any more is dropped. Raises StorageError when the book takes no writes now:
    the typing is kept for the next opening.
    """
    recovery = office_recovery(folder, book)
    found = () if book.read_only else recovery.kept()
    restored = 0
    for edit in found:
        try:
            edit(book)
        except (NotFound, EditRefused):
            continue
        restored += 1
    if found:
        recovery.forget()
    return restored > 0
