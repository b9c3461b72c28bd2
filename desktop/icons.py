"""The line icons as QIcon, tinted from the palette, and the brand mark."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop import theme
from resources.icons import brand_svg, icon_svg

_SIZE = 20
_SCALE = 3


@cache
def icon(name: str, color: str = theme.TEXT, checked_color: str = theme.ACTION) -> QIcon:
    """The icon ``name``; its checked state is drawn in ``checked_color``."""
    drawn = QIcon(_pixmap(name, color))
    drawn.addPixmap(_pixmap(name, checked_color), QIcon.Mode.Normal, QIcon.State.On)
    drawn.addPixmap(_pixmap(name, theme.DISABLED), QIcon.Mode.Disabled)
    return drawn


def brand_mark(size: int) -> QPixmap:
    """The gold star on red."""
    return _drawn(brand_svg(), size)


def _pixmap(name: str, color: str) -> QPixmap:
    return _drawn(icon_svg(name, color), _SIZE)


def _drawn(svg: bytes, size: int) -> QPixmap:
    """Drawn at three times its size, so that it stays sharp on scaled screens."""
    renderer = QSvgRenderer(QByteArray(svg))
    pixmap = QPixmap(size * _SCALE, size * _SCALE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(_SCALE)
    return pixmap
