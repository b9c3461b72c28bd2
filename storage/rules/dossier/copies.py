"""Achievement reports with passages of another's: shown side by side, judged by people."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from resources.catalogues.report_phrases import load_report_phrases
from storage.records_likeness import (
    CopiedPassage,
    CopiedText,
    Likeness,
    PassagePlace,
    ReportText,
)
from storage.records_rounds import Nomination
from storage.rules.dossier.facts import Dossier
from storage.rules.dossier.finding import DossierFinding
from storage.rules.likeness import likenesses

_ADVICE = "Hãy đối chiếu hai báo cáo; ai làm việc nào thì viết việc ấy bằng lời của mình."


def check_copies(dossier: Dossier) -> Iterator[DossierFinding]:
    """A finding for every two reports with passages in common, on the line with more of them.

    No law sets a limit, so none of them stops a round.
    """
    lines = {line.uid: line for line in dossier.lines}
    texts = {text.uid: text for text in dossier.texts}
    for found in _compared(dossier.texts):
        yield _finding(found, lines, texts)


@lru_cache(maxsize=1)
def _compared(texts: tuple[ReportText, ...]) -> tuple[Likeness, ...]:
    """Kept for the next look: a board is read anew after every edit, reports change rarely."""
    return likenesses(texts, load_report_phrases())


def _finding(
    found: Likeness, lines: Mapping[str, Nomination], texts: Mapping[str, ReportText]
) -> DossierFinding:
    turned = found.second_share > found.first_share
    mine, theirs = (found.second, found.first) if turned else (found.first, found.second)
    shares = sorted((found.first_share, found.second_share), reverse=True)
    count, line = len(found.passages), lines[mine]
    said = (
        f"{line.name}: báo cáo thành tích có {count} đoạn ({found.words} chữ, "
        f"{shares[0] // 100}% nội dung) giống báo cáo của {lines[theirs].name}"
    )
    return DossierFinding(
        key=f"likeness:{min(mine, theirs)}:{max(mine, theirs)}",
        severity="amber",
        sentence=said,
        advice=_ADVICE,
        nomination_id=line.id,
        copied=tuple(_quoted(one, texts[mine], texts[theirs], turned) for one in found.passages),
        other_id=lines[theirs].id,
        shares=(shares[0], shares[1]),
    )


def _quoted(
    passage: CopiedPassage, mine: ReportText, theirs: ReportText, turned: bool
) -> CopiedText:
    here, there = passage.first, passage.second
    if turned:
        here, there = there, here
    return CopiedText(passage.words, here, there, _words(mine, here), _words(theirs, there))


def _words(text: ReportText, place: PassagePlace) -> str:
    return text.paragraphs[place.paragraph][place.start : place.end]
