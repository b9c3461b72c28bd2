"""Capitals where a sentence only goes on: after a semicolon (Phụ lục II, mục I)."""

import re
from collections.abc import Iterator

from resources.proofreading import Finding, found
from resources.proofreading.letters import LOWER, UPPER
from resources.proofreading.words import load_words
from storage.rules.proofreading.proof import RUNNING, Passage, Proof

_CAPITAL = re.compile(rf";\s+([{UPPER}][{LOWER}]+)(?= [{LOWER}])")
# They begin like names (Hội đồng, Công an) but tell what is done.
_VERBS = ("Công nhận", "Công bố", "Hướng dẫn", "Thông báo", "Thường xuyên")


def semicolon_rules(proof: Proof) -> Iterator[Finding]:
    """Findings on words that are no names; the correction is left to people."""
    for passage in proof.of(*RUNNING):
        yield from _capitals(proof, passage)


def _capitals(proof: Proof, passage: Passage) -> Iterator[Finding]:
    for match in _CAPITAL.finditer(passage.text):
        rest = passage.text[match.start(1) :]
        if not _is_name(rest, match[1], proof):
            wanted = match[1][0].lower() + match[1][1:]
            message = f"Sau dấu chấm phẩy không viết hoa “{match[1]}”."
            yield found("capital-after-semicolon", passage.place, message, match[1], wanted)


def _is_name(rest: str, word: str, proof: Proof) -> bool:
    if rest.startswith(_VERBS):
        return False
    return word in load_words().names or rest.startswith(proof.unit_names)
