"""Abbreviations nobody explained, and one abbreviation written in two ways."""

import re
from collections.abc import Iterator

from resources.proofreading import Finding, found
from resources.proofreading.words import load_abbreviations
from storage.rules.proofreading.proof import NAMES, TEXTS, Passage, Proof

_CAPITALS = "A-ZĐĂÂÊÔƠƯ"
_SHORT = re.compile(rf"(?<![\w/.&-])[{_CAPITALS}]{{2,}}(?:-[{_CAPITALS}]{{2,}})?(?![\w/-])")
_ROMAN = re.compile(r"[IVXLC]+")
_PAIR = re.compile(rf"(?<![\w/.&-])(?=([{_CAPITALS}]{{2,}}) ([{_CAPITALS}]{{2,}})(?![\w/-]))")
_EXPLAINED = re.compile(r"\(([^()]*)\)")


def abbreviation_rules(proof: Proof) -> Iterator[Finding]:
    """Findings at the first use of each; Nơi nhận may abbreviate as it likes."""
    explained = _explained(proof)
    known = load_abbreviations()
    for short, passage in _first_uses(proof).items():
        entry = known.get(short)
        if short not in explained and not (entry and entry.accepted):
            wanted = f"{entry.full} ({short})" if entry else f"… ({short})"
            message = f"Chữ viết tắt “{short}” chưa được giải thích ở lần dùng đầu."
            yield found("abbreviation-undefined", passage.place, message, short, wanted)
    yield from _variants(proof)


def _first_uses(proof: Proof) -> dict[str, Passage]:
    uses: dict[str, Passage] = {}
    for passage in proof.of(*TEXTS):
        shorts = [short for short in _SHORT.findall(passage.text) if not _ROMAN.fullmatch(short)]
        if shorts and not _is_shouted(passage.text):
            for short in shorts:
                uses.setdefault(short, passage)
    return uses


def _explained(proof: Proof) -> set[str]:
    """What stands in brackets, alone or after words like “viết tắt là”, or is followed by them."""
    found_in: set[str] = set()
    for passage in proof.of(*TEXTS):
        for match in _EXPLAINED.finditer(passage.text):
            inside = _SHORT.findall(match[1])
            alone = len(inside) == 1 and match[1].strip(' "“”').endswith(inside[0])
            before = _SHORT.findall(passage.text[: match.start()].rstrip()[-12:])
            found_in.update(inside if alone else before)
    return found_in


def _is_shouted(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) > 0.6 * len(letters)


def _variants(proof: Proof) -> Iterator[Finding]:
    """TĐKTTW beside TĐKT TW."""
    passages = list(proof.of(*TEXTS, *NAMES))
    pairs = [(passage, match) for passage in passages for match in _PAIR.finditer(passage.text)]
    if not pairs:
        return
    joined = {short for passage in passages for short in _SHORT.findall(passage.text)}
    for passage, match in pairs:
        one, apart = match[1] + match[2], f"{match[1]} {match[2]}"
        if one in joined:
            message = f"“{apart}” ở nơi khác viết liền là “{one}”."
            yield found("abbreviation-variant", passage.place, message, apart, one)
