"""A line of a round in words and colours, for its row in the table and for its side."""

from desktop.registry.verdict_words import OUTCOME_COLORS, lacking_of, outcome_of
from resources.catalogues.awards import Award
from storage.queries.round_board import BoardLine, RoundBoard
from storage.records_rounds import LINE_STATES, LineState, Nomination
from storage.rules.dossier.words import awarded_name
from storage.rules.eligibility.verdict import Verdict

_UNJUDGED = "Chưa xét được"
_STATE_COLORS: dict[LineState, str] = {
    "planned": "grey",
    "proposed": "blue",
    "complete": "green",
    "incomplete": "amber",
    "passed": "green",
    "failed": "red",
    "lowered": "amber",
    "submitted": "blue",
    "returned": "red",
    "granted": "green",
    "refused": "red",
}


def condition_chip(one: BoardLine) -> tuple[str, str]:
    """The word of the verdict and its colour; never green on unconfirmed law."""
    if not isinstance(one.verdict, Verdict):
        return _UNJUDGED, "red"
    word = outcome_of(one.verdict)
    return word, OUTCOME_COLORS[word]


def reasons(one: BoardLine) -> str:
    """What is missing, or which conditions hold."""
    if not isinstance(one.verdict, Verdict):
        return "; ".join(one.verdict.reasons)
    if one.verdict.outcome == "eligible":
        return "; ".join(
            judged.sentence for judged in one.verdict.conditions if judged.is_leaned_on
        )
    return lacking_of(one.verdict)


def papers_chip(one: BoardLine) -> tuple[str, str]:
    """“2/5”, red while fewer than half are there; "" where the rules ask for none."""
    there, whole = one.papers_there, len(one.papers)
    if not whole:
        return "", "grey"
    color = "green" if there == whole else "amber" if 2 * there >= whole else "red"
    return f"{there}/{whole}", color


def whose(line: Nomination) -> str:
    """“Trưởng phòng · Phòng Tổng hợp”, “Tập thể”."""
    return " · ".join(filter(None, (line.post, line.unit))) or ("" if line.is_person else "Tập thể")


def state_chip(line: Nomination) -> tuple[str, str]:
    """The word of the state and its colour."""
    return LINE_STATES[line.state], _STATE_COLORS[line.state]


def state_reason(line: Nomination, board: RoundBoard) -> str:
    """From what the title was lowered, why, and which part of the dossier it is about."""
    lowered = f"hạ từ {award_name(board, line.lowered_from)}" if line.lowered_from else ""
    reason = f"{line.reason_field}: {line.reason}" if line.reason_field else line.reason
    return " · ".join(filter(None, (lowered, reason)))


def state_of(one: BoardLine, board: RoundBoard) -> str:
    """The state with its reason, and from what the title was lowered."""
    return " · ".join(filter(None, (state_chip(one.line)[0], state_reason(one.line, board))))


def award_name(board: RoundBoard, code: str, authority: str = "") -> str:
    """As the papers to ``authority`` name it; an award of no catalogue is told by its code."""
    award: Award | None = board.awards.get(code)
    return awarded_name(award.name, authority) if award else code


def deciders(board: RoundBoard, own: str) -> str:
    """How many the office decides, how many go up: “Cơ quan 9 · cấp trên 5”."""
    here = sum(one.authority in ("", own) for one in board.proposed)
    above = len(board.proposed) - here
    return " · ".join(
        part
        for part in (
            f"Cơ quan {here}" if here else "",
            f"cấp trên {above}" if above else "",
        )
        if part
    )
