"""What is looked for in a document and where it was found."""

from dataclasses import dataclass

from storage.records_rollover import TextPlace


@dataclass(frozen=True)
class Sought:
    """The words looked for; unless told otherwise case does not matter and accents do."""

    text: str
    match_case: bool = False
    ignore_marks: bool = False
    whole_words: bool = False


@dataclass(frozen=True)
class Found:
    """Characters ``start`` to ``end`` of ``text``, the whole text at ``place``.

    ``uid`` is that of the paragraph or task they stand in, "" elsewhere.
    """

    place: TextPlace
    text: str
    start: int
    end: int
    uid: str = ""
