"""Whom law prefers among equals: women, and collectives with many women."""

from storage.rules.eligibility.facts import CollectiveFacts, Facts

_MANY_WOMEN = 70


def is_preferred(facts: Facts, year: int) -> bool:
    """Whether the subject goes before its equals: khoản 6 Điều 4 Nghị định số 152/2025/NĐ-CP."""
    if isinstance(facts, CollectiveFacts):
        return any(
            one.women * 100 >= _MANY_WOMEN * one.members
            for one in facts.members
            if one.year == year and one.members and one.women is not None
        )
    return facts.sex == "nữ"
