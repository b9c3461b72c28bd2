"""The tab for what stands before the sections: legal bases (căn cứ) and the lead sentence."""

from desktop.commands.registry import Commands
from desktop.editing.basis_marks import with_marks, wrongly_marked
from desktop.editing.edits import BasesEdit, LeadEdit
from desktop.editing.session import PlanSession
from desktop.editor.form import FormField
from desktop.editor.line_list import LineList
from desktop.editor.tab import TextTab
from desktop.editor.text_field import TextField
from desktop.widgets.parts import button
from resources.forms import load_form
from storage.records import Plan
from storage.services.plan_header import set_bases

_KEYS = "Enter: căn cứ tiếp theo; Alt+↑, Alt+↓ hoặc kéo ở đầu dòng: đổi thứ tự."


class OpeningTab(TextTab):
    """Bases one per row, then the lead."""

    title = "Căn cứ, mở đầu"
    help_topic = "opening"

    def __init__(self, session: PlanSession, commands: Commands) -> None:
        super().__init__(session)
        self.bases = LineList("Căn cứ ban hành")
        self.lead = TextField("Câu mở đầu")
        self.marking = button("Thêm dấu giúp", self.mark_bases)
        self.marking.setDisabled(session.book.read_only)
        self.bases.typed.connect(self._type_bases)
        self.lead.typed.connect(self._type_lead)
        self._lay_out()
        self.finish()

    def show_plan(self, plan: Plan) -> None:
        self.bases.show_rows(plan.bases)
        self.lead.show_lines(plan.lead)
        self._tell_punctuation()

    def _type_bases(self) -> None:
        self.session.type(BasesEdit(self.session.plan_id, self.bases.rows))
        self._tell_punctuation()

    def _type_lead(self) -> None:
        self.session.type(LeadEdit(self.session.plan_id, self.lead.line))

    def _tell_punctuation(self) -> None:
        wrong = ", ".join(map(str, wrongly_marked(self.bases.rows)))
        self.bases_field.advise(f"Xem lại dấu cuối căn cứ {wrong}." if wrong else "")

    def mark_bases(self) -> None:
        """Put the right mark after each basis, as one step."""
        plan_id, marked = self.session.plan_id, with_marks(self.bases.rows)
        self.session.perform(lambda book: set_bases(book, plan_id, marked))

    def _lay_out(self) -> None:
        asked = {field.key: field for field in load_form("ke-hoach", "nd30-2020").fields}
        bases, lead = asked["bases"], asked["lead"]
        self.bases_field = FormField(bases.label, self.bases, f"{bases.help} {_KEYS}")
        self.bases_field.offer(self.marking)
        self.page.add_row(self.bases_field)
        self.page.add_row(FormField(lead.label, self.lead, lead.help))
        self.page.column.addStretch(1)
