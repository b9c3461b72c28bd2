"""The 146 letters only Vietnamese spelling needs, built from its vowels and tones."""

import unicodedata

VOWELS = {"a": "aăâ", "e": "eê", "i": "i", "o": "oôơ", "u": "uư", "y": "y"}
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")


def _letters() -> dict[str, str]:
    toned = {
        unicodedata.normalize("NFC", vowel + tone): plain
        for plain, vowels in VOWELS.items()
        for vowel in vowels
        for tone in TONES
    }
    small = {**toned, "đ": "d"}
    return {**small, **{letter.upper(): plain for letter, plain in small.items()}}


PLAIN_LETTERS = _letters()
"""Every letter, small and capital, with the plain small letter a search may be typed with."""
