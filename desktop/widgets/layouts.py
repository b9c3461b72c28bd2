"""The few ways in which the parts of every page stand together, each said in one line."""

from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.widgets.parts import frame
from desktop.widgets.wrapping_row import WrappingRow

Item: TypeAlias = QWidget | QLayout
Part: TypeAlias = Item | tuple[Item, int] | int | None
"""What stands somewhere, with its share of the room that is left. None is such room left empty, a
number so many pixels."""

Margins: TypeAlias = int | tuple[int, int, int, int]
"""All around, or at the left, top, right and bottom."""

_STYLE_GAP = 6
AIR = 2 * theme.GRID
"""Around what a dialog holds."""
BAR_AIR = (12, 6, 12, 6)


def bar(*parts: Part, gap: int = theme.GRID) -> QFrame:
    """The strip above a table with its buttons, fields and counts; of two lines where narrow."""
    made = frame("bar")
    fill_wrapping(made, *parts, gap=gap, margin=BAR_AIR)
    return made


def tall_bar(*parts: Part, gap: int = _STYLE_GAP) -> QFrame:
    """A strip of several lines, for more than one holds."""
    return stacked(*parts, name="bar", gap=gap, margin=BAR_AIR)


def in_a_row(*parts: Part, gap: int | None = None, wraps: bool = False) -> QHBoxLayout:
    """Parts side by side; without a ``gap`` that of the layout they are put into.

    Where it ``wraps`` it goes on below itself when it is too narrow.
    """
    made = WrappingRow() if wraps else QHBoxLayout()
    if gap is not None:
        made.setSpacing(gap)
    _put(made, parts)
    return made


def level(*fields: QWidget | tuple[QWidget, int], gap: int | None = None) -> QHBoxLayout:
    """Fields side by side, their names level whatever is told below one; each an equal share."""
    made = in_a_row(gap=gap)
    for field in fields:
        shown, share = field if isinstance(field, tuple) else (field, 1)
        made.addWidget(shown, share, Qt.AlignmentFlag.AlignTop)
    return made


def fill(holder: QWidget, *parts: Part, gap: int = 0, margin: Margins = 0) -> None:
    """Put parts above each other into ``holder``, from edge to edge but for ``margin``."""
    _set(QVBoxLayout(holder), parts, gap, margin)


def fill_across(holder: QWidget, *parts: Part, gap: int = 0, margin: Margins = 0) -> None:
    """Put parts side by side into ``holder``, from edge to edge but for ``margin``."""
    _set(QHBoxLayout(holder), parts, gap, margin)


def fill_wrapping(holder: QWidget, *parts: Part, gap: int = 0, margin: Margins = 0) -> None:
    """As ``fill_across``, on a second line where one has no room for all."""
    _set(WrappingRow(holder), parts, gap, margin)


def stacked(*parts: Part, name: str = "panel", gap: int = 0, margin: Margins = 0) -> QFrame:
    """Parts above each other in a frame; ``name`` is its look in the style sheet."""
    made = frame(name)
    fill(made, *parts, gap=gap, margin=margin)
    return made


def beside(wide: QWidget, side: QWidget) -> QWidget:
    """``side`` at the right keeps its width; ``wide`` has what that leaves."""
    made = QWidget()
    fill_across(made, (wide, 1), side)
    return made


def scrolling(inner: QWidget) -> QScrollArea:
    """``inner`` as wide as there is room for, scrolled up and down where it is too high."""
    made = QScrollArea()
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setWidgetResizable(True)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setWidget(inner)
    return made


def one_of(stack: QStackedWidget, *pages: QWidget) -> QStackedWidget:
    """``stack`` with these pages, of which it shows one."""
    for page in pages:
        stack.addWidget(page)
    return stack


def _set(layout: QBoxLayout, parts: tuple[Part, ...], gap: int, margin: Margins) -> None:
    layout.setContentsMargins(*((margin,) * 4 if isinstance(margin, int) else margin))
    layout.setSpacing(gap)
    _put(layout, parts)


def _put(layout: QBoxLayout, parts: tuple[Part, ...]) -> None:
    for part in parts:
        item, share = part if isinstance(part, tuple) else (part, 0)
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        elif isinstance(item, QWidget):
            layout.addWidget(item, share)
        else:
            layout.addLayout(item, share)
