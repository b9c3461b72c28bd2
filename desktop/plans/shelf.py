"""Where plans are put away and taken from: the archive, and the office's own templates."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop import clock
from desktop.commands.registry import Commands
from desktop.editing.new_plan import planning_year, year_to_plan
from desktop.editing.session import PlanSession
from storage.book import Book
from storage.queries.plans import list_plans
from storage.queries.templates import list_templates
from storage.records_templates import Template
from storage.services.archive import archive_plan, unarchive_plan
from storage.services.templates import (
    delete_template,
    plan_from_template,
    rename_template,
    save_as_template,
)

_TOLD = "Kế hoạch này đang ở phần lưu trữ: xem, in và xuất được; muốn sửa thì đưa ra khỏi lưu trữ."


class PlanShelf(QObject):
    """``made``: the id of a plan made from a template. ``said``: a quiet sentence."""

    made = Signal(int)
    said = Signal(str)

    def __init__(self, session: PlanSession, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._commands = commands
        self._widget = parent
        if not session.book.read_only:
            commands.bind("plan.from_template", self.choose_template)
            commands.bind("plan.save_template", self.ask_and_save)
            commands.bind("plan.archive", self.archive)
            commands.bind("plan.unarchive", self.unarchive)
        session.reloaded.connect(self.follow)
        session.gone.connect(self.follow)
        self.follow()

    @property
    def told(self) -> str:
        """Why an archived plan cannot be typed into; "" for others."""
        return _TOLD if self._is_archived else ""

    def follow(self) -> None:
        """Offer what the plan in front allows."""
        is_open, archived = self._session.is_open, self._is_archived
        self._commands.enable(["plan.save_template"], is_open)
        self._commands.enable(["plan.archive"], is_open and not archived)
        self._commands.enable(["plan.unarchive"], archived)

    # -- the archive

    def archive(self) -> None:
        """Put the plan in front away; it is shown until another one is gone to."""
        plan_id = self._session.plan_id
        if self._session.perform(lambda book: archive_plan(book, plan_id)):
            self.said.emit("Đã đưa vào lưu trữ; xem lại bằng “Hiện cả lưu trữ” trong danh sách.")

    def unarchive(self) -> None:
        plan_id = self._session.plan_id
        if self._session.perform(lambda book: unarchive_plan(book, plan_id)):
            self.said.emit("Đã đưa ra khỏi lưu trữ.")

    # -- templates

    def ask_and_save(self) -> None:
        """Ask for a name, then keep the plan in front under it."""
        from desktop.dialogs.templates import ask_template_name

        plan = self._session.plan
        name = ask_template_name(self._widget, f"{plan.kind.capitalize()} {plan.subject.lower()}")
        if name is not None:
            self.save_as(name)

    def save_as(self, name: str) -> None:
        plan_id = self._session.plan_id
        if self._session.perform(lambda book: save_as_template(book, plan_id, name)):
            self.said.emit(f"Đã lưu mẫu “{name.strip()}”. Dùng ở Kế hoạch → Kế hoạch mới từ mẫu.")

    def choose_template(self) -> None:
        """Ask which template and year, then make the plan."""
        from desktop.dialogs.templates import TemplatesDialog

        book = self._session.book
        today = clock.today()
        dialog = TemplatesDialog(
            lambda: list_templates(book),
            self._rename,
            self._delete,
            year_to_plan(list_plans(book), planning_year(today)),
            self._widget,
        )
        sure, template, year = dialog.exec(), dialog.chosen, dialog.year.value()
        dialog.deleteLater()
        if sure and template is not None:
            self.make_from(template, year)

    def make_from(self, template: Template, year: int) -> None:
        """A plan for ``year`` from ``template``, brought to the front."""
        made: list[int] = []

        def make(book: Book) -> None:
            made.append(plan_from_template(book, template.id, year))

        if self._session.perform(make):
            self.made.emit(made[0])

    def _rename(self, template: Template, name: str) -> None:
        self._session.perform(lambda book: rename_template(book, template.id, name))

    def _delete(self, template: Template) -> None:
        if self._session.perform(lambda book: delete_template(book, template.id)):
            self.said.emit(f"Đã xóa mẫu “{template.name}”. Bấm Ctrl+Z để lấy lại.")

    @property
    def _is_archived(self) -> bool:
        return self._session.is_open and self._session.plan.archived
