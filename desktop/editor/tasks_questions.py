"""What the task table asks before it goes on."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.dialogs.once import ask_once
from desktop.editor.tasks_column_dialog import ColumnDialog

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
    box.addButton("Hủy", _Role.RejectRole)
    box.setDefaultButton(adding)
    ask_once(box)
    if box.clickedButton() is adding:
        return True
    return False if box.clickedButton() is leaving else None


def ask_more_tasks(parent: QWidget, more: int, there: int) -> bool | None:
    """Whether cells beyond the last task become tasks; None: do not paste at all."""
    box = QMessageBox(
        QMessageBox.Icon.Question,
        _TITLE,
        f"Cột vừa sao chép dài hơn phần còn lại của bảng {more} ô.",
        parent=parent,
    )
    box.setInformativeText(
        f"Chỉ điền {there} nhiệm vụ đang có, hay thêm {more} nhiệm vụ mới ở cuối kế hoạch?"
    )
    adding = box.addButton(f"Điền và thêm {more} nhiệm vụ", _Role.AcceptRole)
    filling = box.addButton("Chỉ điền", _Role.DestructiveRole)
    box.addButton("Hủy", _Role.RejectRole)
    box.setDefaultButton(filling)
    ask_once(box)
    if box.clickedButton() is adding:
        return True
    return False if box.clickedButton() is filling else None


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
    keeping = box.addButton("Giữ lại", _Role.RejectRole)
    box.setDefaultButton(keeping)
    ask_once(box)
    return box.clickedButton() is deleting


def ask_column(parent: QWidget, present: Sequence[str]) -> str | None:
    """The title of a column to add, proposed from the usual ones; None when there is none."""
    proposed = [title for title in _USUAL_COLUMNS if title not in present]
    return ColumnDialog("Thêm cột", "Thêm", proposed, parent).ask()


def ask_title(parent: QWidget, title: str) -> str | None:
    """Another title for a column; None when it stays."""
    return ColumnDialog("Đổi tên cột", "Đổi tên", [title], parent).ask()
