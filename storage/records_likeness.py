"""What comparing achievement reports takes and answers; made from any source, stored nowhere."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ReportText:
    """The text of one achievement report (báo cáo thành tích).

    ``personal`` are words that are rightly its own: names, posts, units; they are not compared.
    """

    uid: str
    paragraphs: tuple[str, ...]
    personal: tuple[str, ...] = ()


@dataclass(frozen=True)
class PassagePlace:
    """Letters ``start`` to ``end`` of a report's paragraph (from 0)."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True)
class CopiedPassage:
    """The same words in both reports; numbers and personal words between them may differ."""

    words: int
    first: PassagePlace
    second: PassagePlace


@dataclass(frozen=True)
class CopiedText:
    """A copied passage to read side by side: where it stands and how each report has it."""

    words: int
    here: PassagePlace
    there: PassagePlace
    text_here: str
    text_there: str


@dataclass(frozen=True)
class Likeness:
    """Two reports with passages in common, longest first.

    The shares say how much of each report's compared words is in them, in hundredths of a percent.
    """

    first: str
    second: str
    words: int
    first_share: int
    second_share: int
    passages: tuple[CopiedPassage, ...]
