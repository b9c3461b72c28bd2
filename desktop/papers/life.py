"""The life of the paper in front."""

from collections.abc import Callable

from desktop.drafting.life import STEPS, DocumentLife
from storage.book import Book
from storage.records_papers import Paper
from storage.services.paper_succession import amend_paper, replace_paper

POSSIBLE = tuple(f"paper.{step}" for step in STEPS)
"""The commands of a paper's life."""


class PaperLife(DocumentLife[Paper]):
    """A paper is known by its document's id."""

    family = "paper"

    @property
    def document_id(self) -> int:
        return self._session.shown_id

    def follow_by(self, relation: str) -> Callable[[Book, int], int]:
        return amend_paper if relation == "amends" else replace_paper
