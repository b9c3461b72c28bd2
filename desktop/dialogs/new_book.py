"""The first form of a new office: a few fields at the left, its letterhead as printed beside."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QMessageBox,
    QScrollArea,
    QWidget,
)

from desktop.dialogs.new_book_form import NewBookForm
from desktop.dialogs.once import ask_once
from desktop.editing.new_book import problems_of
from desktop.settings import SettingsFile
from desktop.tasks import TaskRunner
from desktop.widgets.layouts import fill, fill_across, in_a_row
from desktop.widgets.letterhead_view import LetterheadView
from desktop.widgets.parts import button, frame, label
from resources.errors import KnownError
from storage.book import Book
from storage.records import Signer

_SIZE = (1000, 660)
_LEAST = (800, 440)
_FORM_WIDTH = 430


class NewBookDialog(QDialog):
    """``book`` is the open new book once the dialog was accepted."""

    help_topic = "welcome"

    def __init__(self, tasks: TaskRunner, settings: SettingsFile, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.book: Book | None = None
        self.form = NewBookForm(settings.working_folder)
        self.letterhead = LetterheadView(tasks)
        self.failure = label("", "problem")
        self.failure.setWordWrap(True)
        self.setWindowTitle("Lập sổ mới")
        self._lay_out()
        self._tried = False
        self._untouched = self.form.filled()
        self.form.edited.connect(self._follow)
        self.form.folder_wanted.connect(self._ask_folder)
        self._follow()
        self.form.name.setFocus()

    def found(self) -> None:
        """Make the book, or say beside each field what is still missing."""
        self._tried = True
        if self.form.show_problems(problems_of(self.form.filled())):
            self.form.go_to_first_problem()
            return
        try:
            self.book = self.form.filled().found()
        except KnownError as error:
            self.failure.setText(str(error))
            return
        self.accept()

    def reject(self) -> None:
        """Ask only when something typed would be lost."""
        if self.form.filled() == self._untouched or self._wants_to_drop():
            super().reject()

    def _follow(self) -> None:
        filled = self.form.filled()
        self.failure.clear()
        self.letterhead.show_office(filled.office, Signer(filled.signer, filled.signing))
        if self._tried:
            self.form.show_problems(problems_of(filled))

    def _ask_folder(self) -> None:
        start = self.form.filled().folder
        while not start.is_dir() and start != start.parent:
            start = start.parent
        name = QFileDialog.getExistingDirectory(self, "Chọn thư mục đặt sổ", str(start))
        if name:
            self.form.set_folder(Path(name))

    def _wants_to_drop(self) -> bool:
        box = QMessageBox(
            QMessageBox.Icon.Question, "Lập sổ mới", "Bỏ những gì đã nhập?", parent=self
        )
        box.setInformativeText("Sổ chưa được lập; nội dung trong biểu này sẽ mất.")
        drop = box.addButton("Bỏ", QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton("Tiếp tục nhập", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        ask_once(box)
        return box.clickedButton() is drop

    # -- layout

    def _lay_out(self) -> None:
        scroll = QScrollArea()
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFixedWidth(_FORM_WIDTH)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.form)
        row = in_a_row(scroll, (self.letterhead, 1), gap=0)
        fill(self, (row, 1), self._foot())
        self.setMinimumSize(*_LEAST)
        room = self.screen().availableGeometry()
        self.resize(min(_SIZE[0], room.width() - 40), min(_SIZE[1], room.height() - 60))

    def _foot(self) -> QWidget:
        foot = frame("foot")
        make = button("Lập sổ", self.found, primary=True)
        make.setDefault(True)
        fill_across(
            foot,
            (self.failure, 1),
            button("Hủy", self.reject),
            make,
            gap=6,
            margin=(16, 10, 16, 10),
        )
        return foot
