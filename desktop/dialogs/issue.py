"""Asks for what the clerk of records wrote on the signed paper: number, day and the scan."""

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QVBoxLayout, QWidget

from desktop import theme
from desktop.partial_dates import read_date, shown_date
from desktop.widgets.field import Field
from desktop.widgets.layouts import in_a_row
from desktop.widgets.parts import button, label
from resources.forms import is_numbered
from storage.dates import PartialDate
from storage.records import Plan
from storage.records_papers import Paper
from storage.rules.numbering import number_key

_WIDTH = 480
_FROZEN = (
    "Sau khi ban hành, nội dung giữ nguyên như bản đã ký và không hoàn tác được. "
    "Muốn thay đổi thì lập văn bản sửa đổi hoặc thay thế."
)


class IssueDialog(QDialog):
    """Accepted only with a full day and, where the form has one, a number.

    ``advice`` is what is better settled before.
    """

    help_topic = "life"

    def __init__(self, document: Plan | Paper, advice: str, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Ban hành văn bản")
        self.setMinimumWidth(_WIDTH)
        self._folder = folder
        self.scan: Path | None = None
        self.number = QLineEdit(document.number)
        day = document.date
        self.date = QLineEdit(shown_date(day) if day and day.day else "")
        self.date.setPlaceholderText(f"ví dụ {datetime.now().astimezone():%d/%m/%Y}")
        self._scan_name = QLineEdit()
        self._scan_name.setReadOnly(True)
        self._scan_name.setPlaceholderText("chưa chọn tệp")
        self.choose = button("Chọn tệp…", self.ask_scan)
        self.number_field = Field(
            "Số văn bản", self.number, "Số do văn thư cấp, ví dụ 05 hoặc 45a; không ghi ký hiệu."
        )
        self.date_field = Field("Ngày ban hành", self.date, "Ngày ghi trên văn bản đã ký.")
        self._numbered = isinstance(document, Plan) or is_numbered(
            document.form_id, document.form_edition
        )
        self.number_field.setVisible(self._numbered)
        self.issue = button("Ban hành", self.accept, primary=True)
        self.issue.setDefault(True)
        self._lay_out(advice)

    @property
    def issued_on(self) -> PartialDate:
        """The day typed; only once accepted."""
        date = read_date(self.date.text())
        if date is None:
            raise LookupError("no day was typed")
        return date

    def attach(self, scan: Path) -> None:
        """Let ``scan`` be kept as the issued copy."""
        self.scan = scan
        self._scan_name.setText(scan.name)

    def ask_scan(self) -> None:
        scan = ask_signed_copy(self, self._folder)
        if scan is not None:
            self.attach(scan)

    def accept(self) -> None:
        """Close only when both stand as they must; else say beside the field what is missing."""
        typed = self.number.text().strip()
        number = _number_problem(typed) if self._numbered else ""
        date = _date_problem(self.date.text())
        self.number_field.set_problem(number)
        self.date_field.set_problem(date)
        self.adjustSize()
        if number:
            self.number.setFocus()
        elif date:
            self.date.setFocus()
        else:
            super().accept()

    def _lay_out(self, advice: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(2 * theme.GRID)
        for text, look in ((advice, "advice"), (_FROZEN, "secondary")):
            note = label(text, look)
            note.setWordWrap(True)
            note.setVisible(bool(text))
            column.addWidget(note)
        column.addWidget(self.number_field)
        column.addWidget(self.date_field)
        scan = Field(
            "Bản đã ký (không bắt buộc)", self._scan_name, "Tệp quét hoặc PDF.", beside=self.choose
        )
        column.addWidget(scan)
        buttons = in_a_row(None, button("Hủy", self.reject), self.issue)
        column.addLayout(buttons)
        (self.number if self._numbered else self.date).setFocus()


def ask_signed_copy(parent: QWidget, folder: Path) -> Path | None:
    """The scan or PDF of the signed paper; None when the person thought better of it."""
    name, _ = QFileDialog.getOpenFileName(
        parent,
        "Chọn bản đã ký",
        str(folder),
        "Bản quét, PDF (*.pdf *.jpg *.jpeg *.png *.tif *.tiff);;Mọi tệp (*)",
    )
    return Path(name) if name else None


def _number_problem(number: str) -> str:
    if not number:
        return "Chưa ghi số văn bản."
    return "" if number_key(number) else "Số văn bản bắt đầu bằng chữ số, ví dụ 05, 45a."


def _date_problem(text: str) -> str:
    try:
        date = read_date(text)
    except ValueError as error:
        return str(error)
    full = date is not None and date.day is not None
    return "" if full else "Hãy ghi đủ ngày, tháng, năm, ví dụ 05/01/2026."
