"""What the task table asks before it goes on."""

from collections.abc import Sequence

from PySide6.QtWidgets import QInputDialog, QMessageBox, QWidget

_TITLE = "Sổ Thi Đua"
_USUAL_COLUMNS = ("Thời hạn", "Sản phẩm", "Ghi chú")
_Role = QMessageBox.ButtonRole


def ask_new_columns(parent: QWidget, titles: Sequence[str]) -> bool | None:
    """Whether to add the columns a pasted table brings; None: do not paste at all."""
    names = ", ".join(f"“{title}”" for title in titles)
    box = QMessageBox(
        QMessageBox.Icon.Question,
        _TITLE,
        f"Bảng dán có cột mà kế hoạch chưa có: {names}.",
        parent=parent,
    )
    box.setInformativeText("Thêm các cột này vào kế hoạch, hay chỉ dán những cột đang có?")
    adding = box.addButton("Thêm cột và dán", _Role.AcceptRole)
    leaving = box.addButton("Chỉ dán cột đang có", _Role.DestructiveRole)
    box.addButton("Không dán", _Role.RejectRole)
    box.setDefaultButton(adding)
    box.exec()
    if box.clickedButton() is adding:
        return True
    return False if box.clickedButton() is leaving else None


def ask_delete_group(parent: QWidget, label: str, count: int) -> bool:
    """Whether a group goes with its tasks."""
    box = QMessageBox(
        QMessageBox.Icon.Question,
        _TITLE,
        f"Xóa nhóm “{label}” cùng {count} nhiệm vụ trong nhóm?",
        parent=parent,
    )
    box.setInformativeText("Có thể lấy lại bằng Hoàn tác (Ctrl+Z).")
    deleting = box.addButton("Xóa nhóm", _Role.AcceptRole)
    box.addButton("Giữ lại", _Role.RejectRole)
    box.exec()
    return box.clickedButton() is deleting


def ask_column(parent: QWidget, present: Sequence[str]) -> str | None:
    """The title of a column to add, proposed from the usual ones; None when there is none."""
    dialog = QInputDialog(parent)
    dialog.setComboBoxItems([title for title in _USUAL_COLUMNS if title not in present] or [""])
    dialog.setComboBoxEditable(True)
    return _answer(dialog, "Thêm cột", "Tên cột in trên kế hoạch:", "Thêm")


def ask_title(parent: QWidget, title: str) -> str | None:
    """Another title for a column; None when it stays."""
    dialog = QInputDialog(parent)
    dialog.setTextValue(title)
    return _answer(dialog, "Đổi tên cột", "Tên cột in trên kế hoạch:", "Đổi tên")


def _answer(dialog: QInputDialog, title: str, question: str, accept: str) -> str | None:
    dialog.setWindowTitle(title)
    dialog.setLabelText(question)
    dialog.setOkButtonText(accept)
    dialog.setCancelButtonText("Thôi")
    accepted = dialog.exec()
    return dialog.textValue().strip() or None if accepted else None
