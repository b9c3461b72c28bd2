"""Says what the program is, which version, and under which licences everything in it stands."""

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.icons import brand_mark
from desktop.version import VERSION
from desktop.widgets.layouts import fill, in_a_row
from desktop.widgets.parts import label

_MARK = 56
_TEXT = """\
<p>Giúp cơ quan lập kế hoạch, theo dõi nhiệm vụ và in văn bản thi đua, khen thưởng
đúng thể thức. Làm việc không cần mạng; dữ liệu nằm trong sổ của cơ quan.</p>
<p><b>Giấy phép</b><br>
Chương trình: MIT<br>
Phông chữ Tinos: SIL Open Font License 1.1<br>
Qt {qt} (qua PySide6): LGPL 3, dùng nguyên bản và thay thế được</p>
<p>Bản đóng gói có đủ giấy phép của mọi thành phần trong thư mục <i>licences</i>.</p>"""


class AboutDialog(QDialog):
    """Everything in it can be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Giới thiệu Sổ Thi Đua")
        self.setMinimumWidth(480)
        text = QLabel(_TEXT.format(qt=qVersion()))
        text.setWordWrap(True)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        fill(self, _heading(), text, buttons, gap=16, margin=(24, 24, 24, 16))


def _heading() -> QHBoxLayout:
    mark = QLabel()
    mark.setPixmap(brand_mark(_MARK))
    names = QVBoxLayout()
    names.setSpacing(2)
    names.addWidget(label("Sổ Thi Đua", "title"))
    names.addWidget(label(f"Phiên bản {VERSION}", "secondary"))
    return in_a_row(mark, names, None, gap=16)
