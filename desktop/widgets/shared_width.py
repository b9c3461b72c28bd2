"""Columns that take what the others leave stay readable: on a small screen the table scrolls."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHeaderView, QTableView
from shiboken6 import isValid

_LEAST = 160
_MODES = QHeaderView.ResizeMode


class SharedWidth(QObject):
    """Watches the columns of ``table`` that stretch now; none becomes narrower than ``least``."""

    def __init__(self, table: QTableView, least: int = _LEAST) -> None:
        super().__init__(table)
        self._header, self._least = table.horizontalHeader(), least
        count = self._header.count()
        modes = {column: self._header.sectionResizeMode(column) for column in range(count)}
        self._sharing = [column for column, mode in modes.items() if mode == _MODES.Stretch]
        self._header.installEventFilter(self)
        self._header.sectionResized.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._share()
        return super().eventFilter(watched, event)

    def _follow(self, column: int, _before: int, _now: int) -> None:
        if column not in self._sharing:
            self._share()

    def _share(self) -> None:
        """Stretch where there is room, else the least width and a scroll bar."""
        header = self._header
        if not isValid(header):  # a table that is taken down resizes its columns once more
            return
        shown = [one for one in range(header.count()) if not header.isSectionHidden(one)]
        sharing = [one for one in shown if one in self._sharing]
        taken = sum(header.sectionSize(one) for one in shown if one not in self._sharing)
        fits = header.width() - taken >= self._least * len(sharing)
        wanted = _MODES.Stretch if fits else _MODES.Interactive
        for one in sharing:
            if header.sectionResizeMode(one) != wanted:
                header.setSectionResizeMode(one, wanted)
                if not fits:
                    header.resizeSection(one, self._least)
