"""Which line of a letterhead is the superior's name, the agency's, the number or the date."""

import re
from collections.abc import Iterator, Sequence

from exporters.inspection.facts import ParagraphFact
from exporters.lint import marks
from resources.vietnamese import fold

# A name that begins so is an agency of its own, not the next line of the one above.
_BODIES = re.compile(
    r"(so|ban|bo|cuc|chi cuc|tong cuc|trung tam|truong|vien|van phong|phong|benh vien|"
    r"ubnd|uy ban nhan dan|hoi dong|dai hoc|cong ty|thanh tra|bao hiem)\b"
)


def letterhead_roles(head: Sequence[ParagraphFact]) -> dict[int, str]:
    """Roles of the paragraphs before the title, by index."""
    fixed = ((fact.index, _fixed_role(fact.text.strip())) for fact in head)
    roles = {index: role for index, role in fixed if role}
    names = [fact for fact in head if fact.index not in roles and _is_name(fact)]
    agency = _agency_from(names)
    for place, fact in enumerate(names):
        roles[fact.index] = "agency" if place >= agency else "parent_agency"
    return roles


def _fixed_role(text: str) -> str:
    if marks.is_national_name(text):
        return "national_name"
    if marks.is_motto(text):
        return "motto"
    if marks.NUMBER.match(text):
        return "number"
    if marks.DATE.search(text):
        return "place_date"
    return "official_subject" if marks.OFFICIAL_SUBJECT.match(text) else ""


def _is_name(fact: ParagraphFact) -> bool:
    """Also with the line under it drawn in its own paragraph; underscores are no capitals."""
    return marks.is_upper(fact.text)


def _agency_from(names: Sequence[ParagraphFact]) -> int:
    """The first line of the agency's own name: bold, below those that are not."""
    bold = [place for place, fact in enumerate(names) if fact.mostly("bold")]
    if bold and bold[0] > 0:
        return bold[0]
    starts = [place for place in _body_starts(names) if place > 0]
    return starts[-1] if starts else 0


def _body_starts(names: Sequence[ParagraphFact]) -> Iterator[int]:
    for place, fact in enumerate(names):
        if _BODIES.match(fold(fact.text.strip())):
            yield place
