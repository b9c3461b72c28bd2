"""Tells known failures to the person in plain Vietnamese; anything else is a bug and reported."""

import sys

from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.dialogs.once import ask_once
from resources.errors import KnownError


def show_error(parent: QWidget | None, error: Exception) -> None:
    """A known error in one message box; a bug goes where uncaught ones go, to be reported."""
    if isinstance(error, KnownError):
        ask_once(error_box(parent, error))
    else:
        sys.excepthook(type(error), error, error.__traceback__)


def error_box(parent: QWidget | None, error: KnownError) -> QMessageBox:
    """What happened and is safe above, what to do below; not yet shown."""
    box = QMessageBox(QMessageBox.Icon.Warning, "Sổ Thi Đua", error.message, parent=parent)
    box.setInformativeText(error.advice)
    box.addButton("Đã hiểu", QMessageBox.ButtonRole.AcceptRole)
    return box


def wants_to_lose(parent: QWidget, is_kept: bool) -> bool:
    """Whether the person goes on although the last typing could not be written.

    ``is_kept``: it stands in the recovery file and comes back with the book.
    """
    box = QMessageBox(
        QMessageBox.Icon.Warning,
        "Sổ Thi Đua",
        "Phần vừa gõ chưa ghi được vào sổ. Những gì đã lưu trước đó vẫn an toàn.",
        parent=parent,
    )
    box.setInformativeText(
        "Nếu đóng bây giờ, phần vừa gõ được giữ riêng và sẽ được khôi phục khi mở lại sổ này."
        if is_kept
        else "Nếu đóng bây giờ, phần vừa gõ sẽ mất. Hãy ở lại và thử ghi lại."
    )
    lose = box.addButton("Vẫn đóng", QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton("Ở lại", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    ask_once(box)
    return box.clickedButton() is lose
