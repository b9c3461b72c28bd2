"""What an office prints by designs and templates of its own, as records."""

from dataclasses import dataclass

from storage.records_lifecycle import Attachment


@dataclass(frozen=True)
class SavedDesign:
    """A certificate's layout: ``design`` is the text ``exporters`` writes and reads.

    ``background`` is the scan of the blank sheet, kept beside the book.
    """

    name: str
    design: str
    background: Attachment | None = None
    id: int | None = None
    uid: str = ""


@dataclass(frozen=True)
class PrinterOffset:
    """By how much a printer misses the sheet, in hundredths of a millimetre; 0, 0 for not at all:
    what is printed is moved right and down by that."""

    rightwards: int = 0
    downwards: int = 0


@dataclass(frozen=True)
class OwnTemplate:
    """A Word template: the file as received, and its copy with marks, None before any mark."""

    name: str
    original: Attachment
    marked: Attachment | None = None
    id: int | None = None
    uid: str = ""
