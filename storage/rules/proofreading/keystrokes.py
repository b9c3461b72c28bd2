"""Slips of the keyboard: doubled words, stray spaces, two kinds of quotation marks."""

import re
from collections.abc import Iterator

from resources.proofreading import Finding, Fix, found
from resources.proofreading.words import load_words
from storage.rules.proofreading.proof import TEXTS, Passage, Proof

_DOUBLED = re.compile(r"\b([^\W\d_]+(?: [^\W\d_]+)?)(\s+)(\1)\b", re.IGNORECASE)
_RUN_OF_SPACES = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
_BEFORE_MARK = re.compile(r"(?<=\w)[ \u00a0]+(?=[,;:!?](?:\s|$)|\.(?:\s|$))")
_AFTER_MARK = re.compile(r"(?<=\w[,;])(?=[^\W\d_])")
_EDGES = re.compile(r"^\s+|\s+$")
_INSIDE_BRACKET = re.compile(r"(?<=[(“])\s+|\s+(?=[)”])")
_STRAIGHT = re.compile(r'"([^"]*)"')
_SPACES = (
    (_RUN_OF_SPACES, " ", "Thừa khoảng trắng giữa hai chữ."),
    (_BEFORE_MARK, "", "Thừa khoảng trắng trước dấu câu."),
    (_AFTER_MARK, " ", "Thiếu khoảng trắng sau dấu câu."),
    (_EDGES, "", "Thừa khoảng trắng ở đầu hoặc cuối đoạn."),
    (_INSIDE_BRACKET, "", "Thừa khoảng trắng bên trong ngoặc."),
)


# Nearly every text is clean: one look tells.
_ANY_SPACE = re.compile("|".join(pattern.pattern for pattern, _, _ in _SPACES))


def keystroke_rules(proof: Proof) -> Iterator[Finding]:
    """Findings on every text; names of recipients are looked at for spaces alone."""
    for passage in proof.of(*TEXTS):
        yield from _doubled(passage)
    for passage in proof.of(*TEXTS, "recipient", "archive"):
        if _ANY_SPACE.search(passage.text):
            yield from _spaces(passage)
    yield from _quotes(proof)


def _doubled(passage: Passage) -> Iterator[Finding]:
    for match in _DOUBLED.finditer(passage.text):
        if match[0].casefold() in load_words().doubled or match[1][0] != match[3][0]:
            continue
        start = match.start(2)
        fix = Fix(passage.place, start, match[2] + match[3], "")
        message = f"“{match[0]}”: từ lặp hai lần."
        yield found("doubled-word", passage.place, message, match[0], match[1], fix)


def _spaces(passage: Passage) -> Iterator[Finding]:
    for pattern, new, message in _SPACES:
        for match in pattern.finditer(passage.text):
            fix = Fix(passage.place, match.start(), match[0], new)
            around = passage.text[max(0, match.start() - 12) : match.end() + 12]
            yield found("spacing", passage.place, message, around, around, fix)


def _quotes(proof: Proof) -> Iterator[Finding]:
    """Only where one paper has both kinds: then the straight ones are the odd ones."""
    passages = list(proof.of(*TEXTS))
    if not any("“" in passage.text for passage in passages):
        return
    for passage in passages:
        for match in _STRAIGHT.finditer(passage.text):
            wanted = f"“{match[1]}”"
            fix = Fix(passage.place, match.start(), match[0], wanted)
            message = 'Văn bản dùng lẫn hai kiểu ngoặc kép “ ” và " ".'
            yield found("quotes-mixed", passage.place, message, match[0], wanted, fix)
