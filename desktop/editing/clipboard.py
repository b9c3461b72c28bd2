"""What lies on the clipboard, as the task table can take it."""

from dataclasses import dataclass

from PySide6.QtCore import QMimeData

from desktop.editing.clipboard_html import grid_from_html, html_of
from desktop.editing.clipboard_text import grid_from_text, text_of
from desktop.editing.grid import Grid
from resources.errors import KnownError


@dataclass(frozen=True)
class PastedText:
    """Text for the chosen cells, not a table."""

    text: str


class ClipboardError(KnownError):
    """The clipboard holds nothing a table cell can take."""


def read_clipboard(mime: QMimeData) -> Grid | PastedText:
    """A table when there is one (HTML before tabs), else text; raises ClipboardError."""
    grid = grid_from_html(mime.html()) if mime.hasHtml() else None
    if grid is None and "\t" in mime.text():
        grid = grid_from_text(mime.text())
    if grid is not None and any(not row.is_blank for row in grid.rows):
        return grid if grid.single is None else PastedText(grid.single)
    if mime.text().strip():
        return PastedText(_unquoted(mime.text()))
    raise _nothing(mime)


def to_clipboard(grid: Grid) -> QMimeData:
    """``grid`` as HTML for Excel and Word and as tabbed text for everything else."""
    mime = QMimeData()
    mime.setText(text_of(grid))
    mime.setHtml(html_of(grid))
    return mime


def _unquoted(text: str) -> str:
    """One Excel cell with line breaks arrives as text in quotes."""
    return grid_from_text(text).single or text


def _nothing(mime: QMimeData) -> ClipboardError:
    if mime.hasImage() or "<img" in mime.html().lower():
        return ClipboardError(
            "Bộ nhớ tạm đang chứa một bức ảnh, không phải bảng hay chữ; chưa có gì thay đổi.",
            "Hãy chọn các ô trong Excel hoặc Word (không phải ảnh chụp) rồi sao chép lại.",
        )
    if mime.hasUrls():
        return ClipboardError(
            "Bộ nhớ tạm đang chứa tệp, không phải bảng hay chữ; chưa có gì thay đổi.",
            "Hãy mở tệp, chọn các ô cần lấy rồi sao chép lại.",
        )
    return ClipboardError(
        "Bộ nhớ tạm đang trống; chưa có gì thay đổi.",
        "Hãy sao chép các ô trong Excel, Word hoặc LibreOffice rồi dán lại.",
    )
