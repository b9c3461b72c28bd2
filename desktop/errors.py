"""Tells known failures to the person in plain Vietnamese; anything else is a bug and reported."""

import sys
import traceback

from PySide6.QtWidgets import QMessageBox, QWidget

from resources.errors import KnownError


def show_error(parent: QWidget | None, error: Exception) -> None:
    """One message box: what happened and is safe above, what to do below."""
    box = error_box(parent, error)
    box.exec()


def error_box(parent: QWidget | None, error: Exception) -> QMessageBox:
    """The message box of ``error``, not yet shown."""
    if isinstance(error, KnownError):
        message, advice = error.message, error.advice
    else:
        traceback.print_exception(error, file=sys.stderr)
        message = "Chương trình gặp lỗi không lường trước. Dữ liệu đã lưu trong sổ vẫn an toàn."
        advice = f"Hãy làm lại; nếu lỗi lặp lại, hãy gửi cho người hỗ trợ dòng này: {error!r}"
    box = QMessageBox(QMessageBox.Icon.Warning, "Sổ Thi Đua", message, parent=parent)
    box.setInformativeText(advice)
    box.addButton("Đã hiểu", QMessageBox.ButtonRole.AcceptRole)
    return box
