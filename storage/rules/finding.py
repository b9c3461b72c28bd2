"""Where words stand in a text, with or without their accents."""

import unicodedata
from collections.abc import Callable, Iterator

from resources.vietnamese import fold
from storage.records_found import Sought


def occurrences(text: str, sought: Sought) -> Iterator[tuple[int, int]]:
    """Start and end of every occurrence, none overlapping another.

    ``text`` and what is sought are NFC: then one letter with its accents is one character.
    """
    look = _look(sought)
    letters, places = _laid_out(text, look)
    wanted = "".join(map(look, sought.text))
    at = letters.find(wanted) if wanted else -1
    while at >= 0:
        start, end = places[at], places[at + len(wanted) - 1] + 1
        if not sought.whole_words or _is_whole(text, start, end):
            yield start, end
            at = letters.find(wanted, at + len(wanted))
        else:
            at = letters.find(wanted, at + 1)


def _look(sought: Sought) -> Callable[[str], str]:
    if sought.ignore_marks:
        return _without_marks if sought.match_case else fold
    return str if sought.match_case else str.lower


def _laid_out(text: str, look: Callable[[str], str]) -> tuple[str, list[int]]:
    """The text as it is compared, and the place in ``text`` of each of its letters."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for letter in look(character):
            letters.append(letter)
            places.append(place)
    return "".join(letters), places


def _without_marks(character: str) -> str:
    plain = character.replace("đ", "d").replace("Đ", "D")
    return "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))


def _is_whole(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not before.isalnum() and not after.isalnum()
