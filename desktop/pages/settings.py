"""The settings page: the office's profile and registers, written as they are typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTabWidget, QVBoxLayout, QWidget

from desktop.context import Context
from desktop.editing.office_edits import office_recovery
from desktop.editing.resting import RestingWrites
from desktop.office.profile import ProfileSection
from desktop.office.recipients import RecipientsSection
from desktop.office.signers import SignersSection
from desktop.office.units import UnitsSection
from desktop.pages.page import Page
from desktop.widgets.parts import frame
from storage.records import Change

_READ_ONLY = (
    "Sổ đang mở ở chế độ chỉ đọc (có người khác đang ghi, hoặc thư mục không cho ghi): "
    "xem được, không sửa được."
)
_TABS = "Các phần của thiết lập"


class SettingsPage(Page):
    """Each section follows the book through the change bus for its own tables only."""

    name = "Thiết lập"
    help_topic = "settings"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        recovery = office_recovery(context.settings.folder, context.book)
        self._writes = RestingWrites(context.book, self, recovery)
        self.profile = ProfileSection(context, self._writes)
        self.units = UnitsSection(context, self._writes)
        self.signers = SignersSection(context, self._writes)
        self.recipients = RecipientsSection(context, self._writes)
        self._sections = (self.profile, self.units, self.signers, self.recipients)
        self.tabs = QTabWidget()
        self._lay_out()
        self._writes.failed.connect(self.failed)
        self._writes.said.connect(self.said)
        self._writes.waiting_changed.connect(lambda _: self.tell_heading())
        self.tabs.currentChanged.connect(lambda _: self.commit())
        context.bus.changed.connect(self._follow)

    @property
    def waiting(self) -> bool:
        """Whether something typed is not yet in the book."""
        return self._writes.waiting

    @property
    def keeps_typing(self) -> bool:
        return True

    def tell_heading(self) -> None:
        """Say again what the window's head shows of this page."""
        state = "Chỉ đọc" if self._context.book.read_only else "Đã lưu"
        self.heading_changed.emit(self.name, "Đang lưu…" if self.waiting else state)

    def commit(self) -> bool:
        """Write what waits; True when nothing is left waiting. Call before undo and leaving."""
        return self._writes.commit()

    def _follow(self, change: Change) -> None:
        for section in self._sections:
            if section.tables & change.rows.keys():
                section.reload()

    def _lay_out(self) -> None:
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setAccessibleName(_TABS)
        self.tabs.tabBar().setAccessibleName(_TABS)
        for section in self._sections:
            section.set_editable(not self._context.book.read_only)
            self.tabs.addTab(section, section.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if self._context.book.read_only:
            column.addWidget(_notice())
        column.addWidget(self.tabs, 1)


def _notice() -> QWidget:
    notice = frame("notice")
    text = QLabel(_READ_ONLY)
    text.setWordWrap(True)
    row = QVBoxLayout(notice)
    row.addWidget(text)
    return notice
