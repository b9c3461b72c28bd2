"""All findings of the check: what, why and where, with a way there and a correction if safe."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from desktop import theme
from desktop.editing.proofreader import DocumentProofreader
from desktop.widgets.finding_delegate import FINDING_ROLE, GRADE_NAMES, FindingDelegate
from desktop.widgets.fitting import resize_within_screen
from desktop.widgets.layouts import AIR, fill, in_a_row
from desktop.widgets.parts import button, label
from resources.proofreading import Finding, Fix, load_rules

_WIDTH, _HEIGHT = 760, 560


class ProofreadingDialog(QDialog):
    """Stays open beside the work; ``wanted``: the place of a finding is to be shown."""

    help_topic = "proofreading"
    wanted = Signal(object)

    def __init__(self, proofreader: DocumentProofreader[Any], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Kiểm tra văn bản")
        resize_within_screen(self, _WIDTH, _HEIGHT)
        self._proofreader = proofreader
        self._summary = label("", "section")
        self.list = QListWidget()
        self.list.setAccessibleName("Các điểm cần rà soát")
        self.list.setItemDelegate(FindingDelegate(self.list))
        self._why = label("", "secondary")
        self._why.setWordWrap(True)
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        self.preview = label("")
        self.preview.setWordWrap(True)
        self.preview.setTextFormat(Qt.TextFormat.PlainText)
        self.preview.setMinimumHeight(2 * self.preview.fontMetrics().lineSpacing())
        self.go = button("Đến chỗ này", self._go)
        self.fix = button("Sửa chỗ này", self._fix, primary=True)
        self.fix_all = button("Sửa tất cả điểm loại này", self._fix_all)
        self.ignore = button("Bỏ qua ở cơ quan này", self._ignore)
        self.restore = button("", proofreader.restore_ignored)
        self._lay_out()
        self.list.currentItemChanged.connect(self._tell_chosen)
        self.list.itemActivated.connect(self._go)
        proofreader.checked.connect(self.tell)
        self.tell()

    @property
    def chosen(self) -> Finding | None:
        item = self.list.currentItem()
        return item.data(FINDING_ROLE) if item else None

    def tell(self) -> None:
        """Show the findings anew, at the same place of the list."""
        row = max(self.list.currentRow(), 0)
        findings = self._proofreader.findings
        self.list.clear()
        for finding in findings:
            self.list.addItem(_item(finding))
        self.list.setCurrentRow(min(row, len(findings) - 1))
        self._summary.setText(_counted(findings))
        ignored = len(self._proofreader.ignored)
        self.restore.setText(f"Kiểm tra lại {ignored} loại đã bỏ qua")
        self.restore.setVisible(ignored > 0)
        self._tell_chosen()

    def _tell_chosen(self) -> None:
        finding = self.chosen
        fix = self._proofreader.fix_of(finding) if finding else None
        alike = self._proofreader.fixes_like(finding) if finding else ()
        self._why.setText(f"Căn cứ: {finding.source}." if finding else "")
        self.preview.setText(self._preview_of(finding, fix))
        self.go.setEnabled(finding is not None)
        self.ignore.setEnabled(finding is not None)
        self.fix.setEnabled(fix is not None)
        self.fix_all.setEnabled(len(alike) > 1)
        self.fix_all.setText(
            f"Sửa cả {len(alike)} điểm loại này" if len(alike) > 1 else "Sửa tất cả điểm loại này"
        )

    def _preview_of(self, finding: Finding | None, fix: Fix | None) -> str:
        """The words before and after the correction; where none is safe, what the rule wants."""
        if fix is not None:
            before, after = self._proofreader.preview_of(fix)
            return f"Đang ghi: {before}\nSửa thành: {after}"
        return f"Nên là: {finding.wanted}" if finding and finding.wanted else ""

    # -- acting

    def _go(self) -> None:
        if self.chosen is not None:
            self.wanted.emit(self.chosen.place)

    def _fix(self) -> None:
        fix = self._proofreader.fix_of(self.chosen) if self.chosen else None
        if fix is not None:
            self._proofreader.make([fix])

    def _fix_all(self) -> None:
        if self.chosen is not None:
            self._proofreader.make(self._proofreader.fixes_like(self.chosen))

    def _ignore(self) -> None:
        if self.chosen is not None:
            self._proofreader.ignore(self.chosen.rule)

    # -- layout

    def _lay_out(self) -> None:
        tools = in_a_row(self.ignore, self.restore, None)
        buttons = in_a_row(button("Đóng", self.reject), None, self.go, self.fix_all, self.fix)
        fill(
            self,
            self._summary,
            (self.list, 1),
            self._why,
            self.preview,
            tools,
            buttons,
            gap=theme.GRID,
            margin=AIR,
        )


def _item(finding: Finding) -> QListWidgetItem:
    title = load_rules()[finding.rule].title
    text = f"{GRADE_NAMES[finding.grade]} · {title}\n{finding.message}\n{finding.place.label}"
    item = QListWidgetItem(text)
    item.setData(FINDING_ROLE, finding)
    return item


def _counted(findings: tuple[Finding, ...]) -> str:
    if not findings:
        return "Không có điểm nào cần rà soát"
    counts = {
        name.lower(): sum(finding.grade == grade for finding in findings)
        for grade, name in GRADE_NAMES.items()
    }
    parts = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
    return f"{len(findings)} điểm cần rà soát: {parts}"
