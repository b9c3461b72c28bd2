"""Asks for a standing requirement: what a superior wants that no plan of the book states."""

from dataclasses import replace

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from desktop.partial_dates import read_date, shown_date
from desktop.widgets.field import Field
from desktop.widgets.layouts import AIR, fill, in_a_row
from desktop.widgets.line_editor import LineEditor
from desktop.widgets.parts import button
from storage.records_obligations import Obligation

_WIDTH = 520
_TEXT_HINT = "Ví dụ: Báo cáo kết quả hằng quý."
_ISSUER_HINT = "Ví dụ: Bộ Ngoại giao; Khối thi đua số 3."
_PLACE_HINT = "Ví dụ: Quy chế hoạt động của Khối, Điều 5."


class StandingDialog(QDialog):
    """Accepted only when something is asked and the deadline is a date or blank."""

    help_topic = "coverage"

    def __init__(self, obligation: Obligation, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Yêu cầu thường xuyên của cấp trên")
        self.setMinimumWidth(_WIDTH)
        self._obligation = obligation
        self.text = LineEditor(2, 6)
        self.text.set_lines((obligation.text,) if obligation.text else ())
        self.issuer = QLineEdit(obligation.issuer)
        self.place = QLineEdit(obligation.place)
        self.deadline = QLineEdit(shown_date(obligation.deadline))
        self.text_field = Field("Nội dung yêu cầu", self.text, _TEXT_HINT)
        self.deadline_field = Field(
            "Thời hạn", self.deadline, "Ví dụ: 30/06/2026; để trống nếu không có."
        )
        self._lay_out()

    @property
    def obligation(self) -> Obligation:
        """What was written; only once accepted."""
        return replace(
            self._obligation,
            text=" ".join(self.text.lines()),
            issuer=self.issuer.text(),
            place=self.place.text(),
            deadline=read_date(self.deadline.text()),
        )

    def accept(self) -> None:
        """Close only when all stands as it must; else say beside the field what is missing."""
        missing = "" if self.text.lines() else "Chưa ghi cấp trên yêu cầu việc gì."
        wrong = _date_problem(self.deadline.text())
        self.text_field.set_problem(missing)
        self.deadline_field.set_problem(wrong)
        if missing:
            self.text.setFocus()
        elif wrong:
            self.deadline.setFocus()
        else:
            super().accept()

    def _lay_out(self) -> None:
        save = button("Ghi", self.accept, primary=True)
        save.setDefault(True)
        buttons = in_a_row(None, button("Hủy", self.reject), save)
        fill(
            self,
            self.text_field,
            Field("Cơ quan yêu cầu", self.issuer, _ISSUER_HINT),
            Field("Ghi ở đâu", self.place, _PLACE_HINT),
            self.deadline_field,
            buttons,
            gap=AIR,
            margin=AIR,
        )


def ask_standing(parent: QWidget, obligation: Obligation) -> Obligation | None:
    """``obligation`` as written anew; None when the person thought better of it."""
    dialog = StandingDialog(obligation, parent)
    sure = dialog.exec()
    dialog.deleteLater()
    return dialog.obligation if sure else None


def _date_problem(text: str) -> str:
    try:
        read_date(text)
    except ValueError as error:
        return str(error)
    return ""
