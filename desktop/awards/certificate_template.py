"""The province's Word template chosen on the page of certificates, filled from an award's row."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop import clock
from desktop.awards.certificate_rows import SheetRow
from desktop.awards.template_filling import TemplateFilling
from desktop.awards.template_values import subject_values
from desktop.context import Context
from desktop.editor.form import Choice
from exporters.word_template import TemplateValue
from storage.records_layouts import OwnLayout


class TemplateSteps(TemplateFilling):
    """Works on the template chosen in ``templates``."""

    def __init__(self, context: Context, templates: Choice, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._templates = templates

    @property
    def chosen(self) -> OwnLayout | None:
        key = self._templates.currentData()
        return next((layout for layout in self.layouts if layout.id == key), None)

    def ask_file(self, row: SheetRow | None) -> None:
        """Fill the chosen template from ``row`` into a Word file of its own."""
        if row is None or self.chosen is None:
            self.said.emit("Hãy chọn một dòng, và đánh dấu một mẫu Word trước.")
        else:
            self.ask_fill(self.chosen, self._values(row))

    def fill_to(self, target: Path, row: SheetRow) -> None:
        """Write the chosen template filled from ``row`` to ``target`` (.docx)."""
        if self.chosen is not None:
            self.fill(target, self.chosen, self._values(row))

    def change_marks(self) -> None:
        if self.chosen is not None:
            self.mark_again(self.chosen)

    def give_away(self) -> None:
        if self.chosen is not None:
            self.ask_hand_out(self.chosen)

    def _values(self, row: SheetRow) -> dict[str, TemplateValue]:
        """The award's own words before what the registers say of its subject."""
        award = row.entry.award
        book, day = self._context.book, clock.this_day()
        known = subject_values(book, award.person_id, award.collective_id, day)
        return {**known, "year": str(award.year), **row.values}
