"""Phrases that are usually slips, hints on capitals, and numbers written in two ways."""

import re
from collections.abc import Iterator

from resources.proofreading import Finding, Fix, found
from resources.proofreading.words import Phrase, load_words
from storage.rules.proofreading.proof import TEXTS, Passage, Proof

_COUNTED = re.compile(
    r"(?<![\d/.,-])(0?[1-9])\s+(tháng|năm|lần|tập thể|cá nhân|đơn vị|phong trào)\b"
)


def phrase_rules(proof: Proof) -> Iterator[Finding]:
    """Findings by the list of phrases, and on numbers that are padded here and not there."""
    for passage in proof.of(*TEXTS):
        for phrase in load_words().phrases:
            yield from _slips(passage, phrase)
    yield from _numbers(proof)


def _slips(passage: Passage, phrase: Phrase) -> Iterator[Finding]:
    for match in phrase.wrong.finditer(passage.text):
        written, wanted = match[0].strip(), phrase.wanted.strip()
        fix = Fix(passage.place, match.start(), match[0], phrase.wanted) if phrase.fix else None
        message = f"“{written}” thường viết là “{wanted}”."
        yield found(phrase.rule, passage.place, message, written, wanted, fix)


def _numbers(proof: Proof) -> Iterator[Finding]:
    """06 tháng beside 6 tháng: the rarer form is the odd one."""
    forms: dict[str, list[tuple[Passage, re.Match[str]]]] = {}
    for passage in proof.of(*TEXTS):
        for match in _COUNTED.finditer(passage.text):
            forms.setdefault(match[2], []).append((passage, match))
    for told in forms.values():
        padded = [each for each in told if each[1][1].startswith("0")]
        bare = [each for each in told if not each[1][1].startswith("0")]
        same = {m[1].lstrip("0") for _, m in padded} & {m[1] for _, m in bare}
        odd = padded if len(padded) <= len(bare) else bare
        yield from (_odd_number(*each) for each in odd if each[1][1].lstrip("0") in same)


def _odd_number(passage: Passage, match: re.Match[str]) -> Finding:
    number = match[1]
    wanted = number[1:] if number.startswith("0") else f"0{number}"
    fix = Fix(passage.place, match.start(1), number, wanted)
    message = f"“{match[0]}” ở nơi khác viết là “{wanted} {match[2]}”."
    return found("number-style", passage.place, message, number, wanted, fix)
