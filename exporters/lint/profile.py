"""Sizes that go together: Quốc hiệu 13 with 14, or 12 with 13 (Phụ lục I, phần I, mục V)."""

from collections.abc import Iterator

from exporters.lint.paper import Paper, at, label_of
from resources.proofreading import Finding, found
from resources.styles import PROFILES, load_sheet

_COUPLED = ("motto", "place_date")
_BODY = ("clause", "point", "paragraph", "article")


def profile_rules(paper: Paper) -> Iterator[Finding]:
    """Findings where the sizes of one paper belong to different profiles."""
    name = paper.first("national_name")
    styles = load_sheet().styles
    profile = next(
        (p for p in PROFILES if name and styles["national_name"].size[p] == name.size.pt), None
    )
    if profile is not None:
        yield from _letterhead(paper, profile)
    yield from _body(paper)


def _letterhead(paper: Paper, profile: str) -> Iterator[Finding]:
    for role in _COUPLED:
        fact = paper.first(role)
        wanted = load_sheet().styles[role].size[profile]
        allowed = load_sheet().styles[role].size.values()
        if fact is not None and fact.size.pt != wanted and fact.size.pt in allowed:
            shown = f"{fact.size.pt:g}"
            message = (
                f"{label_of(role)} cỡ chữ {shown} không đi cùng cỡ chữ của Quốc hiệu; "
                f"phải là {wanted:g}."
            )
            yield found("size-profile", at(fact, role), message, shown, f"{wanted:g}")


def _body(paper: Paper) -> Iterator[Finding]:
    """The body has one size; the rarer ones are told once."""
    facts = [fact for fact in paper.all(*_BODY) if fact.text.strip()]
    sizes = [fact.size.pt for fact in facts]
    usual = max(set(sizes), key=sizes.count, default=0.0)
    other = next((fact for fact in facts if fact.size.pt != usual), None)
    if other is not None:
        shown = f"{other.size.pt:g}"
        message = f"Nội dung có chỗ cỡ chữ {shown} giữa các đoạn cỡ chữ {usual:g}."
        place = at(other, paper.role_at[other.index])
        yield found("size-profile", place, message, shown, f"{usual:g}")
