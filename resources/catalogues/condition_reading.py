"""Reads conditions out of a data file or a stored local rule, refusing what the language lacks."""

from dataclasses import MISSING, Field, fields
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from resources.catalogues import conditions as language
from resources.catalogues.conditions import AnyOf, Condition, Window
from resources.loading import Section

KINDS: dict[str, type[Condition]] = {
    "rating": language.RatingAtLeast,
    "running_years": language.RunningYears,
    "rated_years": language.RatedYears,
    "titles_running": language.TitlesRunning,
    "titles_counted": language.TitlesCounted,
    "prior_award": language.PriorAward,
    "initiatives": language.Initiatives,
    "service_years": language.ServiceYears,
    "post_years": language.PostYears,
    "members_with_title": language.MembersWithTitle,
    "members_completed": language.MembersCompleted,
    "members_not_warned": language.MembersNotWarned,
    "no_discipline": language.NoDiscipline,
    "nothing_pending": language.NothingPending,
    "not_dissolved": language.NotDissolved,
    "registered": language.Registered,
    "absence_below": language.AbsenceBelow,
    "worked_months": language.WorkedMonths,
    "assessed": language.Assessed,
    "any": AnyOf,
}


def read_conditions(row: Section, by: str, key: str = "conditions") -> tuple[Condition, ...]:
    """The conditions listed under ``key``; ``by`` is their provision where they name none.

    Raises ResourceError naming file and key for an unknown kind, a missing or a wrong value.
    """
    return tuple(read_condition(one, by) for one in row.sections(key))


def read_condition(row: Section, by: str) -> Condition:
    """One condition; raises ResourceError as read_conditions does."""
    by = row.text("by", by)
    kind = KINDS[row.choice("kind", tuple(KINDS))]
    if kind is AnyOf:
        row.only("kind", "by", "ways")
        return AnyOf(by, tuple(read_conditions(way, by, "all") for way in row.sections("ways")))
    row.only("kind", *_types(kind))
    return kind(**{"by": by, **_values(row, kind)})


def _values(row: Section, kind: type[Any]) -> dict[str, Any]:
    return {
        one.name: _value(row, one, _types(kind)[one.name])
        for one in fields(kind)
        if one.name in row.data or (one.default is MISSING and one.name != "by")
    }


def _value(row: Section, one: Field[Any], wanted: Any) -> Any:
    if wanted is Window or (get_origin(wanted) is UnionType and Window in get_args(wanted)):
        section = row.section(one.name)
        section.only(*_types(Window))
        return Window(**_values(section, Window))
    is_list = get_origin(wanted) is tuple
    value = tuple(row.get(one.name, list)) if is_list else row.get(one.name, wanted)
    _check(row, one, value if is_list else (value,))
    return value


def _check(row: Section, one: Field[Any], values: tuple[Any, ...]) -> None:
    allowed = one.metadata.get("in", values)
    for value in values:
        if value not in allowed:
            raise row.error(one.name, f"“{value}” không thuộc: {', '.join(allowed)}")
        if isinstance(value, int) and value < 0:
            raise row.error(one.name, "không được là số âm")


@cache
def _types(kind: type[Any]) -> dict[str, Any]:
    return get_type_hints(kind)
