"""Shows the printed pages of a PDF; a new PDF replaces the old one without flicker."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from desktop import theme
from desktop.printed_pages import PrintedPages
from desktop.tasks import TaskRunner

_GAP = 14
_ZOOM_STEP = 1.15
_ZOOM_RANGE = (0.25, 4.0)
_PIXELS_A_POINT = 96 / 72
_KEPT_ASIDE = 1
"""Pages above and below those in sight whose pictures stay: a large page takes 100 MB."""


@dataclass
class _Sheet:
    """One PDF on screen.

    ``images``: the last picture of each page near those in sight, perhaps of the PDF before.
    ``scales``: at which scale a page of this PDF was last ordered to be drawn.
    """

    pages: PrintedPages
    images: dict[int, QImage]
    scales: dict[int, float]


class PageView(QAbstractScrollArea):
    """Pages below each other on a grey desk; zoom fits the width until the person zooms."""

    page_changed = Signal(int, int)
    zoom_changed = Signal(float)
    shown = Signal()

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._sheet: _Sheet | None = None
        self._zoom = 1.0
        self._fits = True
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setAccessibleName("Trang in")
        self.verticalScrollBar().valueChanged.connect(self._tell_page)

    # -- what is shown

    def set_pages(self, pages: PrintedPages | None) -> None:
        """Show ``pages``; the old pictures stay until the new ones in sight are drawn."""
        old = self._sheet
        if pages is None:
            self._sheet = None
        else:
            images = dict(old.images) if old else {}
            self._sheet = _Sheet(pages, images, {})
        if old is not None:
            self._tasks.run(old.pages.close, lambda _: None, lambda _: None)
        self._lay_out()
        self._draw_visible()
        self._tell_page()

    def let_go(self) -> None:
        """Show nothing and close the pages at once; a worker that ends never would."""
        old, self._sheet = self._sheet, None
        if old is not None:
            old.pages.close()
        self._lay_out()

    @property
    def page_count(self) -> int:
        return len(self._sheet.pages.sizes) if self._sheet else 0

    def text(self) -> str:
        """The words of the pages shown."""
        return self._sheet.pages.text() if self._sheet else ""

    @property
    def current_page(self) -> int:
        """The page in the middle of the view, counted from 0."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        tops = [rect.top() for rect in self._page_rects()]
        return max((i for i, top in enumerate(tops) if top <= middle), default=0)

    def go_to_page(self, index: int) -> None:
        """Scroll so that page ``index`` starts at the top."""
        rects = self._page_rects()
        if rects:
            rect = rects[min(max(index, 0), len(rects) - 1)]
            self.verticalScrollBar().setValue(rect.top() - _GAP)

    def is_in_sight(self, index: int) -> bool:
        """Whether any of page ``index`` shows."""
        return index in self._visible_pages()

    def next_page(self) -> None:
        self.go_to_page(self.current_page + 1)

    def previous_page(self) -> None:
        self.go_to_page(self.current_page - 1)

    # -- zoom

    @property
    def zoom(self) -> float:
        """1.0 shows the paper in its real size at 96 dots to the inch."""
        return self._zoom

    def zoom_in(self) -> None:
        self._set_zoom(self._zoom * _ZOOM_STEP)

    def zoom_out(self) -> None:
        self._set_zoom(self._zoom / _ZOOM_STEP)

    def fit_width(self) -> None:
        self._fits = True
        self._lay_out()
        self._draw_visible()

    def _set_zoom(self, zoom: float) -> None:
        self._fits = False
        self._zoom = min(max(zoom, _ZOOM_RANGE[0]), _ZOOM_RANGE[1])
        self._lay_out()
        self._draw_visible()

    # -- layout

    def _lay_out(self) -> None:
        if self._fits and self._sheet:
            widest = max((width for width, _ in self._sheet.pages.sizes), default=595.0)
            room = self.viewport().width() - 2 * _GAP
            self._zoom = max(room / (widest * _PIXELS_A_POINT), _ZOOM_RANGE[0])
        rects = self._page_rects()
        height = rects[-1].bottom() + _GAP if rects else 0
        width = max((rect.width() for rect in rects), default=0) + 2 * _GAP
        view = self.viewport().size()
        self._set_range(Qt.Orientation.Vertical, height - view.height(), view.height())
        self._set_range(Qt.Orientation.Horizontal, width - view.width(), view.width())
        self.zoom_changed.emit(self._zoom)
        self.viewport().update()

    def _set_range(self, orientation: Qt.Orientation, span: int, page: int) -> None:
        vertical = orientation == Qt.Orientation.Vertical
        bar = self.verticalScrollBar() if vertical else self.horizontalScrollBar()
        bar.setRange(0, max(span, 0))
        bar.setPageStep(page)
        bar.setSingleStep(40)

    def _page_rects(self) -> list[QRect]:
        """Where each page lies on the whole desk, in pixels."""
        if self._sheet is None:
            return []
        rects: list[QRect] = []
        top = _GAP
        for width, height in self._sheet.pages.sizes:
            size = QSize(round(width * self._scale), round(height * self._scale))
            left = max((self.viewport().width() - size.width()) // 2, _GAP)
            rects.append(QRect(left, top, size.width(), size.height()))
            top += size.height() + _GAP
        return rects

    @property
    def _scale(self) -> float:
        return self._zoom * _PIXELS_A_POINT

    # -- drawing

    def _draw_visible(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        scale = round(self._scale * self.devicePixelRatioF(), 4)
        visible = self._visible_pages()
        _forget_far_pages(sheet, visible)
        for index in visible:
            if sheet.scales.get(index) != scale:
                sheet.scales[index] = scale
                self._order(sheet, index, scale)

    def _order(self, sheet: _Sheet, index: int, scale: float) -> None:
        drawn = partial(self._take, sheet, index, scale)
        self._tasks.run(lambda: sheet.pages.image(index, scale), drawn, lambda _: None)

    def _take(self, sheet: _Sheet, index: int, scale: float, image: QImage) -> None:
        if sheet.scales.get(index) != scale:
            return  # out of sight or zoomed meanwhile
        image.setDevicePixelRatio(self.devicePixelRatioF())
        sheet.images[index] = image
        if sheet is self._sheet:
            self.viewport().update()
            self.shown.emit()

    def _visible_pages(self) -> list[int]:
        seen = self.viewport().rect().translated(0, self.verticalScrollBar().value())
        return [i for i, rect in enumerate(self._page_rects()) if rect.intersects(seen)]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(theme.DESK))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        offset = (-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        rects = self._page_rects()
        for index in self._visible_pages():
            self._paint_page(painter, index, rects[index].translated(*offset))

    def _paint_page(self, painter: QPainter, index: int, rect: QRect) -> None:
        painter.setPen(QPen(QColor(theme.LINE)))
        painter.fillRect(rect.translated(0, 2).adjusted(-1, 0, 1, 1), QColor(31, 39, 51, 26))
        painter.fillRect(rect, QColor("white"))
        painter.drawRect(rect.adjusted(-1, -1, 0, 0))
        image = self._sheet.images.get(index) if self._sheet else None
        if image is not None:
            painter.drawImage(rect, image)

    # -- events

    def _tell_page(self) -> None:
        self._draw_visible()
        self.page_changed.emit(self.current_page, self.page_count)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()
        self._draw_visible()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            event.accept()
        else:
            super().wheelEvent(event)


def _forget_far_pages(sheet: _Sheet, visible: Sequence[int]) -> None:
    """Leave only the pictures near the pages in sight."""
    near = range(visible[0] - _KEPT_ASIDE, visible[-1] + _KEPT_ASIDE + 1) if visible else range(0)
    for known in (sheet.images, sheet.scales):
        for index in [index for index in known if index not in near]:
            del known[index]
