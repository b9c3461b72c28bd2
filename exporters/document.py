"""The document model: one frozen value per official paper, walked by every renderer.

A paragraph names a style, never a font; what a style looks like is the style sheet's business.
All text is NFC and plain: nothing in it is markup. ``uid`` ties a piece of paper to its row in the
book; renderers that can (DOCX) carry it as a hidden bookmark.
"""

from dataclasses import dataclass

from exporters.lengths import Length


@dataclass(frozen=True)
class Run:
    """Consecutive characters of one look; bold and italic add to what the style says."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of the body in the style of that name."""

    style: str
    runs: tuple[Run, ...]
    uid: str = ""

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Column:
    """One column of a table; ``style`` is its cells' paragraph style.

    A column is ``width`` wide, or takes its ``share`` of what the fixed columns leave.
    """

    title: str
    style: str
    width: Length = Length(0)
    share: int = 0


@dataclass(frozen=True)
class Row:
    """One row: a cell per column, each cell its lines in order; never cut across pages unless it
    is taller than a page. A row of totals is ``bold``."""

    cells: tuple[tuple[str, ...], ...]
    uid: str = ""
    bold: bool = False


@dataclass(frozen=True)
class GroupRow:
    """A label over all columns (QUÝ I), kept on one page with the row that follows."""

    label: str
    uid: str = ""


@dataclass(frozen=True)
class Table:
    """A ruled table whose head repeats on every page it reaches."""

    columns: tuple[Column, ...]
    rows: tuple[Row | GroupRow, ...]


Block = Paragraph | Table


def announces(block: Block, following: Block) -> bool:
    """Whether a paragraph leads in a table (“… như sau:”) and must not part from it."""
    return (
        isinstance(block, Paragraph)
        and isinstance(following, Table)
        and block.text.rstrip().endswith(":")
    )


@dataclass(frozen=True)
class Letterhead:
    """Cells 1 to 4 of the decree's map; ``number`` and ``place_date`` are whole printed lines.

    ``subject`` is the trích yếu of a công văn (cell 5b), "V/v" included; "" beside a title.
    A ``personal`` paper is no agency's: Quốc hiệu stands over the whole width.
    """

    parent: tuple[str, ...]
    agency: tuple[str, ...]
    number: str
    place_date: str
    subject: str = ""
    personal: bool = False


@dataclass(frozen=True)
class Title:
    """Name of the kind in capitals and, under it, the trích yếu with its rule."""

    kind: str
    subject: str


@dataclass(frozen=True)
class Signature:
    """One who signs: TM., KT., … and the title, a line each; the name."""

    authority: tuple[str, ...]
    signer: str


@dataclass(frozen=True)
class Closing:
    """Recipients at the left, signature at the right.

    ``recipients``: one entry per agency or group, each its printed lines (continuations follow
    the first), dash and punctuation included. ``authority``: TM., KT., … and the signer's title,
    one per line. ``cosigners`` sign left of the signer, in that order; recipients then stand below
    (Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.9). ``place_date`` stands over the signature of a
    person's own paper, "" elsewhere. A paper that is not ``sent`` has no Nơi nhận.
    """

    recipients: tuple[tuple[str, ...], ...]
    authority: tuple[str, ...]
    signer: str
    cosigners: tuple[Signature, ...] = ()
    place_date: str = ""
    sent: bool = True

    @property
    def signatures(self) -> tuple[Signature, ...]:
        """All who sign from left to right, their titles of equally many lines: the names stand
        level."""
        signers = (*self.cosigners, Signature(self.authority, self.signer))
        most = max(len(each.authority) for each in signers)
        return tuple(
            Signature((*each.authority, *[""] * (most - len(each.authority))), each.signer)
            for each in signers
        )


@dataclass(frozen=True)
class Appendix:
    """Pages of their own after the signature, numbered from 1; the heading as printed lines."""

    label: str
    title: str
    reference: str
    body: tuple[Block, ...]
    landscape: bool = False


@dataclass(frozen=True)
class PageSetup:
    """Margins of the A4 sheet and the size profile (P14 or P13)."""

    profile: str
    top: Length
    bottom: Length
    left: Length
    right: Length


@dataclass(frozen=True)
class Metadata:
    """What goes into the file's properties; ``created`` is UTC as ``YYYY-MM-DDTHH:MM:SSZ``."""

    title: str
    author: str
    created: str
    uid: str = ""


@dataclass(frozen=True)
class Document:
    """One official paper, ready to be written by any renderer; ``title`` is empty in a công văn.

    ``closing`` is None in a list that nobody signs; ``landscape`` turns all but the appendices,
    which say so themselves.
    """

    stylesheet: str
    page: PageSetup
    letterhead: Letterhead
    title: Title
    body: tuple[Block, ...]
    closing: Closing | None
    metadata: Metadata
    appendices: tuple[Appendix, ...] = ()
    landscape: bool = False
