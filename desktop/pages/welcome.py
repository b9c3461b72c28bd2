"""What stands in the window while no book is open: the first steps and the books known here."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.icons import brand_mark
from desktop.settings import SettingsFile
from desktop.widgets.layouts import fill_across, in_a_row, stacked
from desktop.widgets.parts import button, label
from desktop.widgets.recent_books import RecentBooks

_WIDTH = 620
_INTRO = (
    "Lập kế hoạch thi đua, khen thưởng, theo dõi nhiệm vụ và in văn bản đúng thể thức. "
    "Mọi dữ liệu nằm trong một tệp sổ trên máy này."
)


class WelcomePage(QWidget):
    """Says what the person wants; ``open_wanted`` carries a path, or None to ask for one."""

    help_topic = "welcome"
    create_wanted = Signal()
    open_wanted = Signal(object)
    sample_wanted = Signal()

    def __init__(self, settings: SettingsFile) -> None:
        super().__init__()
        self._settings = settings
        self.create_button = button("Lập sổ mới…", self.create_wanted.emit, primary=True)
        self.open_button = button("Mở sổ…", lambda: self.open_wanted.emit(None))
        self.sample_button = button("Dùng thử sổ mẫu…", self.sample_wanted.emit)
        self.recent = RecentBooks()
        self._known = QWidget()
        self.recent.opened.connect(lambda path: self.open_wanted.emit(Path(path)))
        self.recent.removed.connect(self._forget)
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Look again which of the known books are still in their place."""
        books = self._settings.current.recent_books
        self.recent.show_books(books)
        self._known.setVisible(bool(books))
        (self.recent if books else self.create_button).setFocus()

    def _forget(self, path: str) -> None:
        self._settings.forget_book(path)
        self.refresh()

    # -- layout

    def _lay_out(self) -> None:
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        middle = QWidget()
        middle.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(middle)
        column.setSpacing(16)
        column.addStretch(2)
        column.addLayout(_brand())
        column.addWidget(_wrapped(_INTRO))
        column.addLayout(self._actions())
        column.addWidget(_wrapped("Sổ mẫu chỉ có cơ quan và người hư cấu, để xem và tập dùng."))
        column.addSpacing(8)
        column.addWidget(self._recent_part())
        column.addStretch(3)
        fill_across(self, None, (middle, _WIDTH), None, gap=6, margin=(24, 16, 24, 16))

    def _actions(self) -> QHBoxLayout:
        return in_a_row(self.create_button, self.open_button, self.sample_button, None, gap=8)

    def _recent_part(self) -> QWidget:
        column = QVBoxLayout(self._known)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head = in_a_row(
            label("Sổ mở gần đây", "section"),
            None,
            label("Bấm hoặc Enter để mở · Delete để bỏ khỏi danh sách", "small"),
        )
        box = stacked(self.recent, name="box", margin=1)
        column.addLayout(head)
        column.addWidget(box)
        for widget in (box, self._known):
            widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        return self._known


def _brand() -> QHBoxLayout:
    mark = QLabel()
    mark.setPixmap(brand_mark(40))
    return in_a_row(mark, label("Sổ Thi Đua", "welcome"), None, gap=12)


def _wrapped(text: str) -> QLabel:
    made = label(text, "secondary")
    made.setWordWrap(True)
    return made
