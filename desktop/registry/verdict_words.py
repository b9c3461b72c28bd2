"""A verdict in words and colours, for the list and for the side that shows every condition."""

from collections.abc import Iterator
from html import escape

from desktop import theme
from resources.catalogues.citations import Provision
from storage.queries.verdicts import SubjectVerdict
from storage.rules.eligibility.verdict import UNCONFIRMED, Judged, Outcome, State, Verdict

_MARKS: dict[State, tuple[str, str, str]] = {
    "met": ("✓", "green", "Đạt"),
    "expected": ("✓", "amber", "Đạt nếu có kết quả đợt này"),
    "unknown": ("?", "amber", "Chưa rõ"),
    "missing": ("✗", "red", "Chưa đạt"),
}
_OUTCOMES: dict[Outcome, tuple[str, str]] = {
    "eligible": ("Đủ điều kiện", "green"),
    "conditional": ("Đủ nếu đạt đợt này", "amber"),
    "needs_evidence": ("Cần minh chứng", "blue"),
    "not_eligible": ("Chưa đủ", "red"),
}
_ELIGIBLE_UNCONFIRMED = "Đủ – luật chưa đối chiếu"
OUTCOME_COLORS = {**dict(_OUTCOMES.values()), _ELIGIBLE_UNCONFIRMED: "amber"}
_MOST_LACKING = 3


def outcome_of(verdict: Verdict) -> str:
    """The word of the chip; never the green one while the law behind it is unconfirmed."""
    if verdict.outcome == "eligible" and not verdict.confirmed:
        return _ELIGIBLE_UNCONFIRMED
    return _OUTCOMES[verdict.outcome][0]


def lacking_of(verdict: Verdict) -> str:
    """What is missing, the worst first, in one or two lines."""
    sentences = [one.sentence for one in verdict.lacking]
    more = f"; và {len(sentences) - _MOST_LACKING} điều kiện khác"
    return "; ".join(sentences[:_MOST_LACKING]) + (more if len(sentences) > _MOST_LACKING else "")


def earliest_of(verdict: Verdict) -> str:
    if verdict.outcome == "eligible" or verdict.earliest is None:
        return ""
    return str(verdict.earliest)


def is_near(one: SubjectVerdict) -> bool:
    """Whether the person may be proposed, or lacks little: one condition, or next year."""
    verdict = one.verdict
    if verdict.outcome != "not_eligible":
        return True
    soon = verdict.earliest is not None and verdict.earliest <= verdict.year + 1
    return soon or len(verdict.lacking) == 1


def condition_html(judged: Judged) -> str:
    """The mark, the sentence, ways where there are several, and the articles it leans on."""
    mark, color, _ = _MARKS[judged.state]
    ink = theme.CHIPS[color].ink
    ways = "".join(f"<br>{line}" for line in _ways(judged))
    return (
        f"<table cellspacing='0'><tr><td width='20' style='color: {ink}'><b>{mark}</b></td>"
        f"<td>{escape(judged.sentence)}{ways}"
        f"<br><span style='color: {theme.SECONDARY}'>{_cited(judged.provisions)}</span>"
        "</td></tr></table>"
    )


def condition_text(judged: Judged) -> str:
    """What a screen reader says of a condition."""
    word = _MARKS[judged.state][2]
    note = "" if judged.confirmed else f" ({UNCONFIRMED})"
    return f"{word}: {judged.sentence}. {_begun(judged.citation)}{note}"


def note_html(title: str, text: str, provision: Provision | None = None) -> str:
    """A warning, a criterion of the Council, a local rule: no condition, so without a mark."""
    said = f"<b>{escape(title)}</b><br>{escape(text)}"
    if provision is None:
        return said
    return f"{said}<br><span style='color: {theme.SECONDARY}'>{_cited((provision,))}</span>"


def _ways(judged: Judged) -> Iterator[str]:
    for number, way in enumerate(judged.parts, start=1):
        said = "; ".join(f"{_MARKS[one.state][0]} {escape(one.sentence)}" for one in way)
        yield f"Cách {number}: {said}"


def _cited(provisions: tuple[Provision, ...]) -> str:
    amber = theme.CHIPS["amber"].ink
    note = f" <span style='color: {amber}'>· {UNCONFIRMED}</span>"
    cited = dict.fromkeys((one.citation, one.confirmed) for one in provisions)
    return "<br>".join(escape(_begun(text)) + ("" if sure else note) for text, sure in cited)


def _begun(citation: str) -> str:
    """A citation that begins a line: “Khoản 4 Điều 4 …”."""
    return citation[:1].upper() + citation[1:]
