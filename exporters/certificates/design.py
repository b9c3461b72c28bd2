"""A certificate as a value: what stands where on the sheet, in millimetres from its top left."""

from dataclasses import dataclass
from typing import Literal

from exporters.lengths import Length, Mm, Pt

Align = Literal["left", "center", "right"]
Upright = Literal["top", "middle", "bottom"]

BLACK = "#000000"


@dataclass(frozen=True)
class Box:
    """A rectangle on the sheet, measured from the sheet's top left corner."""

    x: Length
    y: Length
    width: Length
    height: Length


@dataclass(frozen=True)
class CertificateField:
    """A text in a box; ``{name}`` in ``text`` is filled from the row, the rest stands as typed.

    Text too long for its box is set smaller, down to ``least``. ``on_stock``: pre-printed paper
    bears it already, so it is drawn on plain paper only. ``font`` is the file of a TrueType font,
    "" for Times New Roman. ``one_line`` text, such as a name, is never broken;
    ``ruled`` text has a line under it.
    """

    key: str
    label: str
    text: str
    box: Box
    size: Length = Pt(14)
    least: Length = Pt(10)
    font: str = ""
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    align: Align = "center"
    upright: Upright = "middle"
    color: str = BLACK
    one_line: bool = False
    ruled: bool = False
    on_stock: bool = False


@dataclass(frozen=True)
class Picture:
    """An image of the office, such as its emblem; drawn on plain paper only."""

    file: str
    box: Box


@dataclass(frozen=True)
class Border:
    """Two lines around the sheet, ``inset`` from its edge; drawn on plain paper only."""

    inset: Length = Mm(8)
    color: str = "#B3261E"


@dataclass(frozen=True)
class CertificateDesign:
    """A sheet with its fields.

    ``background`` is the scan of the blank sheet: shown on screen to place the fields by, never
    printed. ``source`` and ``confirmed`` tell where a known layout comes from.
    """

    name: str
    width: Length
    height: Length
    fields: tuple[CertificateField, ...] = ()
    pictures: tuple[Picture, ...] = ()
    border: Border | None = None
    background: str = ""
    source: str = ""
    confirmed: bool = False

    @property
    def landscape(self) -> bool:
        return self.width > self.height


@dataclass(frozen=True)
class Offset:
    """By how much a printer misses the sheet: everything is drawn further right and down."""

    right: Length = Mm(0)
    down: Length = Mm(0)


NO_OFFSET = Offset()
