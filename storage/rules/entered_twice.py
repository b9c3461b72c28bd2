"""Points out that an incoming paper stands in the book already; it may still be right."""

import re
from collections.abc import Iterable

from resources.vietnamese import fold
from storage.records_incoming import Incoming

_LEADING_ZEROS = re.compile(r"^0+(?=\d)")


def entered_before(paper: Incoming, papers: Iterable[Incoming]) -> Incoming | None:
    """The other one of ``papers`` with the number of ``paper``, sent by the same in the same year.

    A sender or date left blank tells no two papers apart; a paper without a number is like none.
    """
    if not _number(paper):
        return None
    return next((each for each in papers if each.id != paper.id and _alike(each, paper)), None)


def _alike(one: Incoming, other: Incoming) -> bool:
    return (
        _number(one) == _number(other)
        and _agree(fold(one.sender.strip()), fold(other.sender.strip()))
        and _agree(one.date and one.date.year, other.date and other.date.year)
    )


def _agree(one: object, other: object) -> bool:
    return not one or not other or one == other


def _number(paper: Incoming) -> str:
    return _LEADING_ZEROS.sub("", fold(paper.number).replace(" ", ""))
