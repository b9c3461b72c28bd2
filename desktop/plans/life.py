"""The life of the plan in front: the steps its tasks go along with."""

from collections.abc import Callable

from desktop.drafting.life import STEPS, DocumentLife
from storage.book import Book
from storage.queries.lifecycle import document_of_plan
from storage.records import Plan
from storage.services.succession import amend_plan, replace_plan

POSSIBLE = tuple(f"plan.{step}" for step in STEPS)
"""The commands of a plan's life."""


class PlanLife(DocumentLife[Plan]):
    """What a superior issued, or what lies in the archive, goes no further."""

    family = "plan"

    @property
    def document_id(self) -> int:
        return document_of_plan(self._session.book, self._session.shown_id)

    @property
    def state(self) -> str:
        if not self._session.is_open:
            return ""
        plan = self._session.shown
        return "" if plan.is_superior or plan.archived else plan.state

    def follow_by(self, relation: str) -> Callable[[Book, int], int]:
        return amend_plan if relation == "amends" else replace_plan
