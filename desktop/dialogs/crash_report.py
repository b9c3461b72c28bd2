"""Tells the person that something unforeseen happened, what is safe, and what to send."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from desktop.widgets.layouts import fill, in_a_row
from desktop.widgets.parts import button, label

_TEXT = (
    "Việc vừa làm có thể chưa xong. Những gì đã ghi vào sổ vẫn an toàn; bạn có thể làm tiếp, "
    "hoặc đóng rồi mở lại chương trình.\n\n"
    "Nếu lỗi lặp lại, hãy gửi nội dung dưới đây cho người hỗ trợ. Trong đó không có tên người, "
    "tên thư mục hay nội dung văn bản."
)


class CrashReport(QDialog):
    """Shows one report; it can be copied as a whole."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Sổ Thi Đua")
        self.setMinimumSize(560, 380)
        self._text = QPlainTextEdit(report)
        self._text.setReadOnly(True)
        self._text.setAccessibleName("Nội dung báo lỗi")
        explanation = label(_TEXT)
        explanation.setWordWrap(True)
        close = button("Làm tiếp", self.accept, primary=True)
        close.setDefault(True)
        row = in_a_row(button("Sao chép báo lỗi", self._copy), None, close)
        fill(
            self,
            label("Chương trình gặp lỗi không lường trước", "title"),
            explanation,
            (self._text, 1),
            row,
            gap=12,
            margin=(24, 24, 24, 16),
        )
        close.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
