"""Legal documents no longer in force and bodies that exist no more, on the paper's day."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from resources.catalogues.laws import Ended, load_ended
from resources.proofreading import Finding, found
from storage.rules.proofreading.proof import Passage, Proof

_DECREE = "/NĐ-CP"


def law_rules(proof: Proof) -> Iterator[Finding]:
    """Findings by the dated catalogues; entries nobody confirmed are told as unconfirmed."""
    if proof.on is None:
        return
    for rule, catalogue in (("law-ended", "legal-bases"), ("body-abolished", "abolished-bodies")):
        pattern = _pattern(catalogue)
        for passage in proof.passages:
            for match in pattern.finditer(passage.text):
                yield from _judged(rule, catalogue, passage, match[0], proof.on)


def _judged(
    rule: str, catalogue: str, passage: Passage, written: str, on: date
) -> Iterator[Finding]:
    entry = _entry(load_ended(catalogue), written)
    if entry is None or entry.ended > on:
        return
    since = f"{entry.ended:%d/%m/%Y}"
    state = "hết hiệu lực" if rule == "law-ended" else "không còn"
    instead = f"; nay là {entry.instead}" if entry.instead else ""
    doubt = "" if entry.confirmed else " (chưa đối chiếu bản gốc)"
    message = f"“{written}” {state} từ ngày {since}{instead}{doubt}."
    yield found(rule, passage.place, message, written, entry.instead)


def _entry(entries: Sequence[Ended], written: str) -> Ended | None:
    folded = written.casefold()
    for entry in entries:
        if any(_core(name).casefold() in folded for name in entry.names):
            return entry
    return None


@cache
def _pattern(catalogue: str) -> re.Pattern[str]:
    """Any name of the catalogue, the longest first; a decree also without its tail."""
    names = {name for entry in load_ended(catalogue) for name in entry.names}
    forms = [_form(name) for name in sorted(names, key=len, reverse=True)]
    return re.compile(rf"(?<![\w/])(?:{'|'.join(forms)})(?![\w/-])")


def _form(name: str) -> str:
    """Its first letter may be small; a pattern blind to all cases takes four times as long."""
    core = re.escape(_core(name))
    if not name.endswith(_DECREE):
        return f"[{name[0]}{name[0].lower()}]{core.removeprefix(name[0])}"
    return rf"(?:{core}{_DECREE}|Nghị định (?:số )?{core})"


def _core(name: str) -> str:
    return name.removesuffix(_DECREE)
