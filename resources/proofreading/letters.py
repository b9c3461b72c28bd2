"""Vietnamese capitals and small letters as character classes: À-Ỹ in a pattern holds both."""

_LETTERS = [chr(code) for code in range(0xC0, 0x1EFA) if chr(code).isalpha()]
_LATIN = [c for c in _LETTERS if ord(c) < 0x250 or ord(c) >= 0x1EA0]

UPPER = "A-Z" + "".join(c for c in _LATIN if c.isupper())
LOWER = "a-z" + "".join(c for c in _LATIN if c.islower())
