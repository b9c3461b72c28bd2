"""The province's Word template: marked once, kept in the book, filled from a line's values."""

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.awards.certificate_rows import SheetRow
from desktop.awards.layout_dialogs import marking_dialog
from desktop.context import Context
from desktop.dialogs.once import open_once
from desktop.editor.form import Choice
from desktop.file_names import plain_name
from exporters.files import replacing
from exporters.word_template import fill_template
from resources.errors import KnownError
from storage.queries.own_layouts import word_template
from storage.services.own_layouts import keep_word_template


class TemplateSteps(QObject):
    """Works on the template chosen in ``templates``."""

    said = Signal(str)
    failed = Signal(Exception)

    def __init__(self, context: Context, templates: Choice, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._templates, self._widget = context, templates, parent

    def ask_template(self) -> None:
        """Choose a province's Word file and mark its blanks."""
        start = str(self._context.export_folder)
        file, _ = QFileDialog.getOpenFileName(
            self._widget, "Mẫu Word của tỉnh", start, "Word (*.docx)"
        )
        if file:
            self.mark(Path(file))

    def mark(self, file: Path) -> None:
        """Mark the blanks of ``file``; the marked copy is kept in the book."""
        try:
            dialog = marking_dialog(file.read_bytes(), file.stem, self._keep, self._widget)
        except KnownError as error:
            self.failed.emit(error)
        else:
            open_once(dialog)

    def ask_file(self, row: SheetRow | None) -> None:
        """Fill the chosen template from ``row`` into a Word file of its own."""
        if row is None or self._templates.currentData() is None:
            self.said.emit("Hãy chọn một dòng, và đánh dấu một mẫu Word trước.")
            return
        name = plain_name(f"{self._templates.currentText()}-{row.values['name']}")
        start = str(self._context.export_folder / f"{name}.docx")
        file, _ = QFileDialog.getSaveFileName(self._widget, "Lưu tệp Word", start, "Word (*.docx)")
        if file:
            self.fill_to(Path(file), row)

    def fill_to(self, target: Path, row: SheetRow) -> None:
        """Write the chosen template filled from ``row`` to ``target`` (.docx)."""
        name = self._templates.currentText()
        try:
            data = word_template(self._context.book, self._templates.currentData())
            filled = fill_template(data, f"{name}.docx", row.values)
            with replacing(target) as beside:
                beside.write_bytes(filled.data)
        except KnownError as error:
            self.failed.emit(error)
        else:
            left = f"; còn {len(filled.unfilled)} chỗ để trống" if filled.unfilled else ""
            self.said.emit(f"Đã ghi “{target.name}”{left}.")

    def _keep(self, name: str, marked: bytes) -> None:
        with TemporaryDirectory() as folder:
            copy = Path(folder) / f"{plain_name(name) or 'mau'}.docx"
            copy.write_bytes(marked)
            keep_word_template(self._context.book, name, copy)
