"""A finding of the dossier check in words and colours, as its list shows it."""

from collections.abc import Iterator
from html import escape

from desktop import theme
from desktop.rounds.checklist import OPEN_WORDS, PUT_OFF
from storage.queries.round_board import RoundBoard
from storage.rules.dossier.finding import DossierFinding, DossierReport

WHOLE = "Cả đợt xét"
STOPS, REVIEW = OPEN_WORDS
FILTERS = ("Tất cả", *OPEN_WORDS, PUT_OFF)


def weight_of(finding: DossierFinding) -> tuple[str, str]:
    """How a finding counts, and the colour of its chip."""
    if finding.overridden:
        return PUT_OFF, "grey"
    return (STOPS, "red") if finding.severity == "red" else (REVIEW, "amber")


def finding_html(finding: DossierFinding) -> str:
    """The sentence, what to do, the article, and the reason where it may stand."""
    word, color = weight_of(finding)
    chip = theme.CHIPS[color]
    lines = [
        f"<span style='background-color: {chip.ground}; color: {chip.ink}'>&nbsp;{word}&nbsp;"
        f"</span> {escape(finding.sentence)}",
        f"<span style='color: {theme.SECONDARY}'>{escape(_below(finding))}</span>",
    ]
    if finding.overridden:
        lines.append(f"<i>Lý do: {escape(finding.overridden)}</i>")
    return "<br>".join(lines)


def finding_text(finding: DossierFinding) -> str:
    """What a screen reader says of a finding."""
    reason = f" Lý do: {finding.overridden}" if finding.overridden else ""
    return f"{weight_of(finding)[0]}: {finding.sentence} {_below(finding)}{reason}"


def sections(board: RoundBoard, wanted: str) -> Iterator[tuple[str, tuple[DossierFinding, ...]]]:
    """Findings of the whole round, then of line after line; ``wanted`` is one of FILTERS."""
    names = {one.line.id: one.line.name for one in board.lines}
    shown = [one for one in board.report.findings if wanted in (FILTERS[0], weight_of(one)[0])]
    of_lines: dict[int | None, list[DossierFinding]] = {}
    for one in shown:
        of_lines.setdefault(one.nomination_id, []).append(one)
    for line_id, found in of_lines.items():
        yield names.get(line_id, WHOLE), tuple(found)


def count_of(report: DossierReport, word: str) -> int:
    """How many findings count as ``word`` says."""
    return sum(word in (FILTERS[0], weight_of(one)[0]) for one in report.findings)


def _below(finding: DossierFinding) -> str:
    return " · ".join(filter(None, (finding.advice, finding.citation)))
