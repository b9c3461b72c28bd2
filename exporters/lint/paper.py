"""A paper as the decree sees it: every paragraph of the facts with the element it plays."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from exporters.inspection.facts import PaperFacts, ParagraphFact
from exporters.lint import marks
from resources.proofreading import Place
from resources.styles import load_sheet

State = Literal["draft", "for_signature", "issued"]

_LABELS = {
    "addressee": "Kính gửi",
    "official_subject": "Trích yếu công văn",
    "appendix_label": "Phụ lục",
    "appendix_title": "Tên phụ lục",
    "appendix_reference": "Dòng dẫn phụ lục",
    "archive": "Dòng Lưu",
    "article": "Điều",
    "page": "Trang giấy",
    "header": "Phần đầu văn bản",
    "end": "Cuối văn bản",
}
_SHOWN = 50


@dataclass(frozen=True)
class Element:
    """A paragraph and its role: a style's name of the sheet or a key of _LABELS."""

    role: str
    fact: ParagraphFact


@dataclass(frozen=True)
class Paper:
    """The elements in reading order; blank paragraphs have the role ``blank``."""

    facts: PaperFacts
    elements: tuple[Element, ...]

    def all(self, *roles: str) -> list[ParagraphFact]:
        """Paragraphs of these roles in order."""
        return [element.fact for element in self.elements if element.role in roles]

    def first(self, role: str) -> ParagraphFact | None:
        return next(iter(self.all(role)), None)

    @cached_property
    def role_at(self) -> dict[int, str]:
        return {element.fact.index: element.role for element in self.elements}

    @cached_property
    def is_official(self) -> bool:
        """Whether it is of a kind of Điều 7 Nghị định 30/2020/NĐ-CP; a ballot or a report of
        achievements has neither number nor Nơi nhận."""
        kind = self.first("kind")
        return kind is None or not marks.is_other_paper(kind.text)

    @cached_property
    def is_long(self) -> bool:
        """Whether it surely goes beyond one page, by the letters it holds."""
        return sum(len(element.fact.text) for element in self.elements) > _ONE_PAGE


# A page of 14 points holds about 2,300 letters; a letterhead and a signature take the rest.
_ONE_PAGE = 2300


def label_of(role: str) -> str:
    """The Vietnamese name of an element."""
    if role in _LABELS:
        return _LABELS[role]
    styles = load_sheet().styles
    return styles[role].label if role in styles else "Văn bản"


def at(fact: ParagraphFact, role: str) -> Place:
    """The place of a paragraph, named by its element and its first words."""
    text = " ".join(fact.numbered_text.split())
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"
    label = f"{label_of(role)}: “{shown}”" if shown else label_of(role)
    return Place(role, label, fact.uid, fact.index)


def nowhere(part: str) -> Place:
    """The place of something that is missing."""
    return Place(part, label_of(part))
