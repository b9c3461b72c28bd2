"""Units written otherwise than the register and the task table name them."""

import re
from collections.abc import Iterable, Iterator

from resources.proofreading import Finding, found
from resources.proofreading.letters import UPPER
from storage.rules.proofreading.proof import TEXTS, Passage, Proof

# Proper names only: “Các phòng, đơn vị” may well stand in small letters.
_PROPER = re.compile(rf"[{UPPER}]\w+ [{UPPER}]\w+")


def name_rules(proof: Proof) -> Iterator[Finding]:
    """Findings where only the letters' case differs; names are never corrected by themselves."""
    names = _proper(proof)
    if not names:
        return
    usual = {name.casefold(): name for name in names}
    longest_first = sorted(names, key=len, reverse=True)
    pattern = re.compile(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE
    )
    for passage in proof.of(*TEXTS, "recipient"):
        yield from _differing(passage, pattern, usual)


def _differing(
    passage: Passage, pattern: re.Pattern[str], usual: dict[str, str]
) -> Iterator[Finding]:
    for match in pattern.finditer(passage.text):
        wanted = usual[match[0].casefold()]
        if match[0] != wanted and match[0] != wanted.upper():
            message = f"“{match[0]}” ở nơi khác viết là “{wanted}”."
            yield found("unit-name", passage.place, message, match[0], wanted)


def _proper(proof: Proof) -> set[str]:
    """The register's names first; among the table's own the first spelling counts."""
    chosen: dict[str, str] = {}
    for name in (*proof.unit_names, *_table_names(proof)):
        if _PROPER.match(name):
            chosen.setdefault(name.casefold(), name)
    return set(chosen.values())


def _table_names(proof: Proof) -> Iterable[str]:
    return (unit.strip(" -–.;") for task in proof.tasks for unit in task.units)
