"""Asks before tasks go on which files or notes hang, the same on every page that removes tasks."""

from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.dialogs.once import ask_once

_KEPT = "Tệp minh chứng vẫn giữ cạnh sổ cho đến khi dọn dẹp; có thể lấy lại bằng Hoàn tác (Ctrl+Z)."
_Role = QMessageBox.ButtonRole


def sure_to_delete(parent: QWidget, named: str, evidence: int, notes: int) -> bool:
    """Whether tasks may go with what hangs on them; where nothing does, no one is asked."""
    counted = ((f"{evidence} minh chứng", evidence), (f"{notes} ghi chú", notes))
    hangs = " và ".join(words for words, count in counted if count)
    if not hangs:
        return True
    box = QMessageBox(
        QMessageBox.Icon.Question, "Xóa nhiệm vụ", f"Xóa {named} cùng {hangs}?", parent=parent
    )
    box.setInformativeText(_KEPT)
    deleting = box.addButton("Xóa nhiệm vụ", _Role.AcceptRole)
    keeping = box.addButton("Giữ lại", _Role.RejectRole)
    box.setDefaultButton(keeping)
    ask_once(box)
    return box.clickedButton() is deleting
