"""Extra columns of the task table: added, renamed and left out again."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.editing.session import PlanSession
from desktop.editor.tasks_chosen import Chosen
from desktop.editor.tasks_questions import ask_column, ask_title
from desktop.editor.tasks_words import deleted_column
from storage.services.columns import add_column, delete_column, rename_column


class TaskColumns:
    """Carries out the column commands on the current column."""

    def __init__(
        self, session: PlanSession, chosen: Chosen, parent: QWidget, say: Callable[[str], None]
    ) -> None:
        self._session = session
        self._chosen = chosen
        self._parent = parent
        self._say = say

    def add(self) -> None:
        plan_id = self._session.plan_id
        title = ask_column(self._parent, [c.title for c in self._session.plan.columns])
        if title is not None:
            self._session.perform(lambda book: add_column(book, plan_id, title))

    def rename(self) -> None:
        plan_id, at = self._session.plan_id, self._chosen.column
        title = ask_title(self._parent, self._session.plan.columns[at].title)
        if title is not None:
            self._session.perform(lambda book: rename_column(book, plan_id, at, title))

    def delete(self) -> None:
        plan_id, at = self._session.plan_id, self._chosen.column
        title = self._session.plan.columns[at].title
        if self._session.perform(lambda book: delete_column(book, plan_id, at)):
            self._say(deleted_column(title))
