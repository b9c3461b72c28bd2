"""The date of a document as it stands in print: ngày … tháng … năm …, each of them may be blank."""

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop import theme
from desktop.editor.form import LineField
from desktop.widgets.parts import label
from storage.dates import PartialDate

_WIDTHS = {"ngày": 40, "tháng": 40, "năm": 56}


class DateField(QWidget):
    """``edited``: the person changed it; ``problem`` says why it is no date, "" when it is one."""

    edited = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.day, self.month, self.year = (self._part(f"{name}: {part}") for part in _WIDTHS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID - 2)
        for word, part in zip(_WIDTHS, self._parts, strict=True):
            part.setFixedWidth(_WIDTHS[word])
            part.setValidator(QRegularExpressionValidator(_digits(4 if word == "năm" else 2), part))
            row.addWidget(label(word))
            row.addWidget(part)
        row.addStretch(1)
        self.setFocusProxy(self.day)

    @property
    def date(self) -> PartialDate | None:
        """The date typed, None when blank; raises ValueError, in Vietnamese, when there is none."""
        day, month, year = (int(part.text()) if part.text() else None for part in self._parts)
        if year is None:
            if day is None and month is None:
                return None
            raise ValueError("Hãy ghi cả năm ban hành.")
        if year < 1900:
            raise ValueError("Năm gồm bốn chữ số, ví dụ 2026.")
        if month is None and day is not None:
            raise ValueError("Đã ghi ngày thì phải ghi cả tháng.")
        if month is not None and not 1 <= month <= 12:
            raise ValueError(f"Không có tháng {month}.")
        try:
            return PartialDate(year, month, day)
        except ValueError as error:
            raise ValueError(f"Tháng {month} năm {year} không có ngày {day}.") from error

    @property
    def problem(self) -> str:
        try:
            self.date  # noqa: B018 - asked for its refusal
        except ValueError as error:
            return str(error)
        return ""

    def show_date(self, date: PartialDate | None) -> None:
        texts = ("", "", "")
        if date is not None:
            texts = (_text(date.day), _text(date.month), _text(date.year))
        for part, text in zip(self._parts, texts, strict=True):
            if part.text().lstrip("0") != text:
                part.show_text(text)

    @property
    def _parts(self) -> tuple[LineField, LineField, LineField]:
        return self.day, self.month, self.year

    def _part(self, name: str) -> LineField:
        part = LineField(name)
        part.textEdited.connect(self.edited)
        return part


def _digits(most: int) -> QRegularExpression:
    return QRegularExpression(rf"\d{{0,{most}}}")


def _text(number: int | None) -> str:
    return "" if number is None else str(number)
