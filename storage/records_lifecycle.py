"""What the book knows of a document's life: its states, its files and its place in a chain."""

from dataclasses import dataclass

from storage.dates import PartialDate

FROZEN_STATES = ("issued", "amended", "replaced", "revoked")
RELATIONS = ("rolls_over", "amends", "replaces", "corrects")
STATE_NAMES = {
    "draft": "Dự thảo",
    "for_signature": "Trình ký",
    "issued": "Đã ban hành",
    "amended": "Đã được sửa đổi",
    "replaced": "Đã bị thay thế",
    "revoked": "Đã thu hồi",
}


@dataclass(frozen=True)
class Attachment:
    """A file kept beside the book; ``sha256`` is the lower-case hash of its content."""

    name: str
    sha256: str
    size: int
    id: int | None = None
    uid: str = ""


@dataclass(frozen=True)
class ExportedFile:
    """A file made from a document, known by name and hash; the file itself lies elsewhere."""

    name: str
    sha256: str


@dataclass(frozen=True)
class LinkedDocument:
    """The other end of a link; ``relation`` is one of RELATIONS, read from the later document."""

    document_id: int
    relation: str
    kind: str
    subject: str
    number: str
    date: PartialDate | None
    state: str


@dataclass(frozen=True)
class Life:
    """Where a document stands; ``composed`` is the frozen paper as JSON, "" before issue.

    ``earlier`` are the documents this one follows, ``later`` those that follow it.
    """

    document_id: int
    state: str
    issued_at: str = ""
    composed: str = ""
    end_note: str = ""
    exported: tuple[ExportedFile, ...] = ()
    signed: tuple[Attachment, ...] = ()
    earlier: tuple[LinkedDocument, ...] = ()
    later: tuple[LinkedDocument, ...] = ()


@dataclass(frozen=True)
class RegisterEntry:
    """One line of the follow-up book of the office's papers (sổ theo dõi văn bản).

    ``symbol`` is the one printed; ``plan_id`` is None for a paper that is no plan.
    """

    document_id: int
    number: str
    symbol: str
    date: PartialDate | None
    kind: str
    subject: str
    signer: str
    recipients: tuple[str, ...]
    archive: str
    state: str
    note: str
    has_signed_copy: bool
    plan_id: int | None = None
