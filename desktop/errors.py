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


def wants_to_lose(parent: QWidget) -> bool:
    """Whether the person goes on although the last typing could not be written."""
    box = QMessageBox(
        QMessageBox.Icon.Warning,
        "Sổ Thi Đua",
        "Phần vừa gõ chưa ghi được vào sổ. Những gì đã lưu trước đó vẫn an toàn.",
        parent=parent,
    )
    box.setInformativeText(
        "Nếu đóng bây giờ, phần vừa gõ được giữ riêng và sẽ được khôi phục khi mở lại sổ này."
    )
    lose = box.addButton("Vẫn đóng", QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton("Ở lại", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.exec()
    return box.clickedButton() is lose
