"""Whose plan was read: the office's own, its superior's, or one that the book already holds."""

from collections.abc import Iterable, Iterator, Sequence

from resources.vietnamese import fold
from storage.records import Office, Plan, PlanSummary
from storage.records_import import Doubt

_PLACE = "Phần đầu văn bản"


def is_superiors(plan: Plan, office: Office) -> bool:
    """Whether the agency that issued ``plan`` is the one the office stands under."""
    return bool(office.parent_lines) and _issuer(plan) == _name(office.parent_lines)


def owner_doubts(plan: Plan, office: Office, stored: Iterable[PlanSummary]) -> Iterator[Doubt]:
    """What to look at before ``plan`` enters the book among ``stored`` as it is marked now."""
    if not plan.is_superior and plan.issuer is not None and _is_anothers(plan, office):
        name = " ".join(plan.issuer.name_lines)
        sentence = (
            f"Kế hoạch do {name} ban hành, không phải cơ quan của sổ này; "
            "nếu là của cấp trên thì đánh dấu ô ở góc trên bên trái."
        )
        yield Doubt(_PLACE, sentence)
    if any(_is_same(plan, each) for each in stored):
        sentence = (
            f"Sổ đã có kế hoạch năm {plan.year} cùng trích yếu; nếu nhập, sổ sẽ có thêm một bản. "
            "Bản lãnh đạo đã sửa thì nhận bằng lệnh “Nhập lại bản đã sửa…”."
        )
        yield Doubt(_PLACE, sentence)


def _is_anothers(plan: Plan, office: Office) -> bool:
    own = _name(office.name_lines)
    return bool(own and _issuer(plan)) and _issuer(plan) != own


def _is_same(plan: Plan, stored: PlanSummary) -> bool:
    return (
        plan.year is not None
        and (plan.year, plan.is_superior) == (stored.year, stored.is_superior)
        and fold(plan.subject) == fold(stored.subject)
    )


def _issuer(plan: Plan) -> str:
    return _name(plan.issuer.name_lines) if plan.issuer else ""


def _name(lines: Sequence[str]) -> str:
    """A name to compare: one line, without marks, the people's committee always abbreviated."""
    return " ".join(fold(" ".join(lines)).replace("uy ban nhan dan", "ubnd").split())
