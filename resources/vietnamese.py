"""Vietnamese text as data: one normal form, accent-blind matching and the order of names."""

import re
import unicodedata

_LINE_BREAKS = re.compile(r"\r\n?|[\u0085\u2028\u2029\v\f]")
_SPACES = re.compile(r"[ \u00a0\u2000-\u200a\u202f\u205f\u3000]+")

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_RANK = {letter: rank for rank, letter in enumerate(_ALPHABET)}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}


def clean_text(text: str) -> str:
    """Text as it may enter the program: NFC, no control, invisible or unpaired characters.

    Tabs become spaces and every kind of line break becomes ``\\n``; spaces are left as typed.
    """
    if not text.isprintable():
        text = _LINE_BREAKS.sub("\n", text).replace("\t", " ")
        if not text.replace("\n", "").isprintable():
            text = "".join(c for c in text if c.isprintable() or _is_printable(c))
    return unicodedata.normalize("NFC", text)


def clean_line(text: str) -> str:
    """``clean_text`` on one line: breaks and runs of spaces become one space, ends are cut."""
    return _SPACES.sub(" ", clean_text(text).replace("\n", " ")).strip()


def _is_printable(character: str) -> bool:
    if character == "\n":
        return True
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co"):
        return False
    return ord(character) & 0xFFFE != 0xFFFE and not 0xFDD0 <= ord(character) <= 0xFDEF


def fold(text: str) -> str:
    """Lower case without marks, ``đ`` as ``d``: what ``Đặng`` and ``dang`` have in common."""
    return text.casefold() if text.isascii() else text.translate(_FOLDED)


class _Folded(dict[int, int | str]):
    """What each letter folds to, found out when first met: lists are folded by the million."""

    def __missing__(self, code: int) -> int | str:
        decomposed = unicodedata.normalize("NFD", chr(code).casefold().replace("đ", "d"))
        bare = "".join(c for c in decomposed if not unicodedata.combining(c))
        # A number is put in place quicker than a text.
        self[code] = ord(bare) if len(bare) == 1 else bare
        return self[code]


_FOLDED = _Folded()


def sort_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Dictionary order of Vietnamese: letters first (a ă â … d đ …), then tones, then the rest."""
    letters: list[int] = []
    tones: list[int] = []
    for character in unicodedata.normalize("NFC", text).lower():
        letter, tone = _letter_and_tone(character)
        rank = _LETTER_RANK.get(letter)
        letters.append(ord(letter) if rank is None else 0x10000 + rank)
        tones.append(tone)
    return tuple(letters), tuple(tones)


def name_sort_key(full_name: str) -> tuple[object, ...]:
    """Order of people as Vietnamese lists have it: by given name, then by the whole name."""
    words = full_name.split()
    given = words[-1] if words else ""
    return (sort_key(given), sort_key(" ".join(words[:-1])))


def _letter_and_tone(character: str) -> tuple[str, int]:
    marks = unicodedata.normalize("NFD", character)
    tone = next((_TONES[m] for m in marks if m in _TONES), 0)
    letter = unicodedata.normalize("NFC", "".join(m for m in marks if m not in _TONES))
    return letter, tone
