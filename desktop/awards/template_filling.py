"""The province's Word templates: marked once, kept in the book, filled, handed to other offices."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.awards.layout_dialogs import marking_dialog
from desktop.context import Context
from desktop.dialogs.once import open_once
from desktop.file_names import plain_name
from exporters.files import replacing
from exporters.inspection.package import read_file
from exporters.word_template import TemplateValue, fill_template
from resources.errors import KnownError
from storage.queries.own_layouts import list_own_layouts, word_template
from storage.records_layouts import OwnLayout
from storage.services.own_layouts import keep_word_template

# Files that are refused can be chosen too: the refusal says what to do with them.
_WORD_FILES = "Word (*.docx *.dotx *.docm *.dotm *.doc)"
_DOCX = "Word (*.docx)"


class TemplateFilling(QObject):
    """What is done with the marked templates of a book; nothing here keeps one in front."""

    said = Signal(str)
    failed = Signal(Exception)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._widget = context, parent

    @property
    def layouts(self) -> tuple[OwnLayout, ...]:
        return list_own_layouts(self._context.book, "word")

    def ask_template(self) -> None:
        """Choose a province's Word file and mark its blanks; one marked elsewhere brings these."""
        start = str(self._context.export_folder)
        file, _ = QFileDialog.getOpenFileName(self._widget, "Mẫu Word của tỉnh", start, _WORD_FILES)
        if file:
            self.mark(Path(file))

    def mark(self, file: Path) -> None:
        """Mark the blanks of ``file``; the marked copy is kept in the book."""
        try:
            dialog = marking_dialog(read_file(file), file.stem, self._keep, self._widget)
        except KnownError as error:
            self.failed.emit(error)
        else:
            open_once(dialog)

    def mark_again(self, layout: OwnLayout) -> None:
        """Change the marks of a kept template."""
        try:
            data = word_template(self._context.book, layout.id)
            dialog = marking_dialog(data, layout.name, self._keep, self._widget)
        except KnownError as error:
            self.failed.emit(error)
        else:
            open_once(dialog)

    def ask_hand_out(self, layout: OwnLayout) -> None:
        """Ask where a copy with its marks goes."""
        target = self._ask_target("Lưu mẫu đã đánh dấu", layout.name)
        if target is not None:
            self.hand_out(layout, target)

    def hand_out(self, layout: OwnLayout, target: Path) -> None:
        """Write the marked copy to ``target``: another office loads it with its marks."""
        try:
            _write(target, word_template(self._context.book, layout.id))
        except KnownError as error:
            self.failed.emit(error)
        else:
            self.said.emit(
                f"Đã ghi “{target.name}”. Cơ quan khác nạp tệp này là dùng được, không phải đánh "
                "dấu lại."
            )

    def ask_fill(self, layout: OwnLayout, values: Mapping[str, TemplateValue]) -> None:
        """Ask for a file and fill the template into it."""
        target = self._ask_target("Lưu tệp Word", f"{layout.name}-{values.get('name', '')}")
        if target is not None:
            self.fill(target, layout, values)

    def fill(self, target: Path, layout: OwnLayout, values: Mapping[str, TemplateValue]) -> None:
        """Write the template filled with ``values`` to ``target`` (.docx)."""
        try:
            data = word_template(self._context.book, layout.id)
            filled = fill_template(data, f"{layout.name}.docx", values)
            _write(target, filled.data)
        except KnownError as error:
            self.failed.emit(error)
        else:
            left = f"; còn {len(filled.unfilled)} chỗ để trống" if filled.unfilled else ""
            self.said.emit(f"Đã ghi “{target.name}”{left}.")

    def _ask_target(self, title: str, name: str) -> Path | None:
        start = str(self._context.export_folder / f"{plain_name(name)}.docx")
        file, _ = QFileDialog.getSaveFileName(self._widget, title, start, _DOCX)
        return Path(file) if file else None

    def _keep(self, name: str, marked: bytes) -> None:
        with TemporaryDirectory() as folder:
            copy = Path(folder) / f"{plain_name(name) or 'mau'}.docx"
            copy.write_bytes(marked)
            keep_word_template(self._context.book, name, copy)


def _write(target: Path, data: bytes) -> None:
    with replacing(target) as beside:
        beside.write_bytes(data)
