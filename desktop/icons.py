"""The line icons as QIcon, tinted from the palette."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop import theme
from resources.icons import icon_svg

_SIZE = 20
_SCALE = 3


@cache
def icon(name: str, color: str = theme.TEXT, checked_color: str = theme.ACTION) -> QIcon:
    """The icon ``name``; its checked state is drawn in ``checked_color``."""
    drawn = QIcon(_pixmap(name, color))
    drawn.addPixmap(_pixmap(name, checked_color), QIcon.Mode.Normal, QIcon.State.On)
    drawn.addPixmap(_pixmap(name, theme.DISABLED), QIcon.Mode.Disabled)
    return drawn


def _pixmap(name: str, color: str) -> QPixmap:
    """Drawn at three times its size, so that it stays sharp on scaled screens."""
    renderer = QSvgRenderer(QByteArray(icon_svg(name, color)))
    pixmap = QPixmap(_SIZE * _SCALE, _SIZE * _SCALE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(_SCALE)
    return pixmap
