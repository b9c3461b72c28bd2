"""Endings of listed items that do not agree, and capitals where a sentence only goes on."""

import re
from collections.abc import Iterator, Sequence

from resources.proofreading import Finding, Fix, found
from resources.proofreading.letters import LOWER, UPPER
from resources.proofreading.words import load_words
from storage.rules.proofreading.proof import RUNNING, Passage, Proof

_CAPITAL = re.compile(rf";\s+([{UPPER}][{LOWER}]+)(?= [{LOWER}])")
_MARKS = ".;"


def list_rules(proof: Proof) -> Iterator[Finding]:
    """Findings on the content column's single lines and on capitals after semicolons."""
    alone = {task.place.index for task in proof.tasks if len(task.content) == 1}
    lines = [passage for passage in proof.of("content") if passage.place.index in alone]
    yield from _endings(lines, "nội dung nhiệm vụ")
    for passage in proof.of(*RUNNING):
        yield from _capitals(proof, passage)


def _endings(lines: Sequence[Passage], what: str) -> Iterator[Finding]:
    """The rarer ending is the odd one; where both are as frequent, the mark is."""
    marked = [line for line in lines if line.text.rstrip()[-1:] in tuple(_MARKS)]
    bare = [line for line in lines if line not in marked]
    if not marked or not bare:
        return
    odd, wanted = (marked, "") if len(marked) <= len(bare) else (bare, ".")
    for line in odd:
        text = line.text.rstrip()
        start = len(text.rstrip(_MARKS + " "))
        fix = Fix(line.place, start, text[start:], wanted)
        told = "không có dấu ở cuối" if not wanted else "có dấu chấm ở cuối"
        message = f"Phần lớn {what} khác {told}."
        yield found("list-ending", line.place, message, text[start:], wanted, fix)


def _capitals(proof: Proof, passage: Passage) -> Iterator[Finding]:
    for match in _CAPITAL.finditer(passage.text):
        rest = passage.text[match.start(1) :]
        if match[1] in load_words().names and not _is_verb(rest):
            continue
        if any(rest.startswith(name) for name in proof.unit_names):
            continue
        wanted = match[1][0].lower() + match[1][1:]
        message = f"Sau dấu chấm phẩy không viết hoa “{match[1]}”."
        yield found("capital-after-semicolon", passage.place, message, match[1], wanted)


def _is_verb(rest: str) -> bool:
    """“Công nhận”, “Hướng dẫn”: begin like names but tell what is done."""
    return rest.startswith(("Công nhận", "Công bố", "Hướng dẫn", "Thông báo ", "Thường xuyên"))
