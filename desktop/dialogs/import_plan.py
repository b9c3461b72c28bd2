"""The review of a file before it goes into the book: its text, what was understood, the doubts."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QWidget,
)

from desktop import theme
from desktop.dialogs.import_doubts import SEVERITIES, DoubtTable
from desktop.dialogs.import_source import SourceView
from desktop.dialogs.import_superior import SuperiorFields
from desktop.dialogs.import_understood import UnderstoodView
from desktop.editing.source_lines import SourceLine, line_of, source_lines
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import AIR, fill, in_a_row
from desktop.widgets.parts import button, label
from storage.importers.superior_blanks import superior_doubts
from storage.importers.whose_plan import is_superiors, owner_doubts
from storage.records import Office, Plan, PlanSummary
from storage.records_import import Doubt, Imported

SUFFIXES = (".docx", ".pdf", ".txt", ".doc", ".rtf", ".json")
_WIDTH, _HEIGHT = 1180, 660
_DOUBTS_HEIGHT = 132


class ImportDialog(QDialog):
    """Shows one read file; ``plan`` is what to store once accepted."""

    help_topic = "import"

    def __init__(
        self,
        file: Path,
        imported: Imported,
        office: Office,
        stored: Sequence[PlanSummary],
        parent: QWidget,
    ) -> None:
        """``stored`` are the plans of the book that it goes into, ``office`` is whose book."""
        super().__init__(parent)
        self.setWindowTitle(f"Nhập kế hoạch từ tệp “{file.name}”")
        resize_within_screen(self, _WIDTH, _HEIGHT)
        self._imported = imported
        self._office = office
        self._stored = stored
        self._lines = source_lines(imported)
        self.superior = QCheckBox("Đây là kế hoạch của cấp trên")
        self.fields = SuperiorFields(imported.plan)
        self.source = SourceView(self._lines, _marks(imported.doubts, self._lines))
        self.understood = UnderstoodView(imported.plan)
        self.doubts = DoubtTable()
        self._count = label("", "section")
        self.doubts.setFixedHeight(_DOUBTS_HEIGHT)
        self.store = button("Nhập vào sổ", self.accept, primary=True)
        self._lay_out()
        self.superior.toggled.connect(self._follow)
        self.fields.edited.connect(self._follow)
        self.doubts.selectionModel().currentRowChanged.connect(self._jump)
        self.doubts.activated.connect(self._jump)
        read = imported.plan
        self.superior.setChecked(read.is_superior or is_superiors(read, office))
        self._follow()

    @property
    def plan(self) -> Plan:
        """The plan read; a superior's with the number and day the person knew."""
        plan = replace(self._imported.plan, is_superior=self.superior.isChecked())
        return self.fields.on(plan) if plan.is_superior else plan

    def _follow(self) -> None:
        self.fields.setVisible(self.superior.isChecked())
        self.store.setEnabled(not self.superior.isChecked() or not self.fields.problem)
        if not self.store.isEnabled():
            return
        plan = self.plan
        blanks = superior_doubts(plan) if plan.is_superior else ()
        owners = owner_doubts(plan, self._office, self._stored)
        doubts = (*owners, *self._imported.doubts, *blanks)
        self.doubts.show_doubts(doubts)
        self.doubts.setVisible(bool(doubts))
        self._count.setText(
            f"{len(doubts)} điều cần xem lại" if doubts else "Không có điều nào phải xem lại"
        )

    def _jump(self, current: QModelIndex) -> None:
        if current.isValid():
            at = line_of(self.doubts.doubt(current.row()), self._lines)
            if at is not None:
                self.source.go_to(at)

    def _lay_out(self) -> None:
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.setChildrenCollapsible(False)
        sides.setHandleWidth(2 * theme.GRID)
        sides.setStyleSheet("QSplitter::handle { background: transparent; }")
        sides.addWidget(_under(label("Nội dung tệp", "section"), self.source))
        sides.addWidget(_under(label("Chương trình hiểu là", "section"), self.understood))
        sides.setSizes([_WIDTH * 2 // 5, _WIDTH * 3 // 5])
        fill(
            self,
            self._top(),
            (sides, 1),
            _under(self._count, self.doubts),
            self._buttons(),
            gap=theme.GRID,
            margin=AIR,
        )

    def _top(self) -> QHBoxLayout:
        return in_a_row(self.superior, self.fields, None, gap=3 * theme.GRID)

    def _buttons(self) -> QHBoxLayout:
        row = in_a_row(
            label("Sổ chỉ thay đổi khi bấm “Nhập vào sổ”.", "secondary"),
            None,
            button("Không nhập", self.reject),
            self.store,
        )
        self.store.setDefault(True)
        return row


def ask_plan_file(parent: QWidget, folder: Path) -> Path | None:
    """The file to import, looked for in ``folder`` first."""
    kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
    name, _ = QFileDialog.getOpenFileName(
        parent, "Nhập kế hoạch từ tệp", str(folder), f"Kế hoạch ({kinds});;Mọi tệp (*)"
    )
    return Path(name) if name else None


def _marks(doubts: Sequence[Doubt], lines: Sequence[SourceLine]) -> dict[int, str]:
    places = ((line_of(doubt, lines), SEVERITIES[doubt.severity]) for doubt in doubts)
    return {at: word for at, word in places if at is not None}


def _under(heading: QLabel, shown: QWidget) -> QWidget:
    made = QWidget()
    fill(made, heading, (shown, 1), gap=theme.GRID, margin=(0, theme.GRID, 0, 0))
    return made
