"""A row that goes on below itself where it is too narrow: at 150 % no caption may be cut."""

from typing import TypeAlias

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget
from shiboken6 import isValid

_Item: TypeAlias = QWidget | QLayout
_Part: TypeAlias = tuple[_Item | None, int]
"""What stands in the row and its share of the room that is left; None is such room left empty."""

_FILLING = Qt.AlignmentFlag(0)


class WrappingRow(QHBoxLayout):
    """A plain row while its parts fit; the keys go through the parts in the same order either way.

    The parts are kept here too: those Qt gives out may outlive what they stand for.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__()
        self._parts: list[_Part] = []
        if parent is not None:
            parent.setLayout(self)

    # -- filling, as any row is filled

    def addWidget(
        self, widget: QWidget, stretch: int | None = 0, alignment: Qt.AlignmentFlag = _FILLING
    ) -> None:
        super().addWidget(widget, stretch or 0, alignment)
        self._put(len(self._parts), widget, stretch)

    def insertWidget(
        self,
        index: int,
        widget: QWidget,
        stretch: int | None = 0,
        alignment: Qt.AlignmentFlag = _FILLING,
    ) -> None:
        super().insertWidget(index, widget, stretch or 0, alignment)
        self._put(index, widget, stretch)

    def removeWidget(self, widget: QWidget) -> None:
        self._parts = [one for one in self._parts if one[0] is not widget]
        super().removeWidget(widget)

    def addLayout(self, layout: QLayout, stretch: int | None = 0) -> None:
        super().addLayout(layout, stretch or 0)
        self._put(len(self._parts), layout, stretch)

    def addStretch(self, stretch: int | None = 0) -> None:
        super().addStretch(stretch or 0)
        self._put(len(self._parts), None, stretch or 1)

    def _put(self, at: int, item: _Item | None, share: int | None) -> None:
        self._parts.insert(at, (item, share or 0))

    # -- the room it takes

    def hasHeightForWidth(self) -> bool:
        return True

    def minimumSize(self) -> QSize:
        """As narrow as its widest part."""
        least = super().minimumSize()
        widest = max((_least(item) for item, _ in self._shown() if item), default=0)
        return QSize(min(least.width(), widest + self._sides()), least.height())

    def heightForWidth(self, width: int) -> int:
        if self._fits(width):
            within = super().heightForWidth(width) if super().hasHeightForWidth() else -1
            return max(within, super().sizeHint().height())
        rows = self._rows(width - self._sides())
        margins, gaps = self.contentsMargins(), self.spacing() * (len(rows) - 1)
        return margins.top() + sum(map(_height, rows)) + gaps + margins.bottom()

    def minimumHeightForWidth(self, width: int) -> int:
        return self.heightForWidth(width)

    def setGeometry(self, rect: QRect) -> None:
        if self._fits(rect.width()):
            super().setGeometry(rect)
            return
        QLayout.setGeometry(self, rect)
        room = rect.marginsRemoved(self.contentsMargins())
        top, at_right = room.top(), False
        for row in self._rows(room.width()):
            height = _height(row)
            self._place(row, QRect(room.left(), top, room.width(), height), at_right)
            at_right = at_right or any(share for _, share in row)
            top += height + self.spacing()

    # -- rows

    def _shown(self) -> list[_Part]:
        """Widgets that went with their page are still in the list."""
        return [one for one in self._parts if one[0] is None or _is_shown(one[0])]

    def _sides(self) -> int:
        return self.contentsMargins().left() + self.contentsMargins().right()

    def _fits(self, width: int) -> bool:
        return super().minimumSize().width() <= width

    def _rows(self, width: int) -> list[list[_Part]]:
        """As many parts in each row as fit at the width they would like."""
        rows: list[list[_Part]] = [[]]
        taken = 0
        for item, share in self._shown():
            wanted = _wanted(item) if item else 0
            gap = self.spacing() if item and taken else 0
            if taken and taken + gap + wanted > width:
                rows.append([])
                taken = gap = 0
            rows[-1].append((item, share))
            taken += gap + wanted
        return rows

    def _place(self, row: list[_Part], room: QRect, at_right: bool) -> None:
        """Those with a share divide what is left; what stood right of such stays at the right."""
        items = [item for item, _ in row if item]
        taken = sum(map(_wanted, items)) + self.spacing() * (len(items) - 1)
        left, shares = max(room.width() - taken, 0), sum(share for _, share in row)
        x = room.left() + (left if at_right and not shares else 0)
        for item, share in row:
            more = left * share // shares if shares else 0
            if item is None:
                x += more
                continue
            width = min(_wanted(item) + more, room.width())
            _set(item, QRect(x, room.top(), width, room.height()))
            x += width + self.spacing()


def _is_shown(item: _Item) -> bool:
    if not isValid(item):
        return False
    return not (item.isHidden() if isinstance(item, QWidget) else item.isEmpty())


def _least(item: _Item) -> int:
    if isinstance(item, QLayout):
        return item.minimumSize().width()
    least = max(item.minimumSizeHint().width(), item.minimumWidth())
    return min(least, item.maximumWidth())


def _wanted(item: _Item) -> int:
    wanted = max(item.sizeHint().width(), _least(item))
    return min(wanted, item.maximumWidth()) if isinstance(item, QWidget) else wanted


def _height(row: list[_Part]) -> int:
    return max((_height_of(item) for item, _ in row if item), default=0)


def _height_of(item: _Item) -> int:
    if isinstance(item, QLayout):
        return item.sizeHint().height()
    return min(max(item.sizeHint().height(), item.minimumHeight()), item.maximumHeight())


def _set(item: _Item, room: QRect) -> None:
    """Level with the middle of its row."""
    height = min(_height_of(item), room.height())
    down = (room.height() - height) // 2
    item.setGeometry(QRect(room.left(), room.top() + down, room.width(), height))
