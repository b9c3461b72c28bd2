"""What stands in a line of the register of collectives, and how it is found."""

from collections.abc import Iterable

from desktop.models.table import Column
from desktop.partial_dates import shown_date
from resources.vietnamese import sort_key
from storage.records_registry import COLLECTIVE_KINDS, Collective

WIDTHS = {1: 160, 2: 220, 3: 72}


def _time(one: Collective) -> str:
    parts = (
        f"từ {shown_date(one.valid_from)}" if one.valid_from else "",
        f"đến hết {shown_date(one.valid_to)}" if one.valid_to else "",
    )
    return " ".join(part for part in parts if part)


def _named(one: Collective) -> str:
    former = "; ".join(name.name for name in one.former_names)
    return f"{one.name}\nTên cũ: {former}" if former else one.name


COLUMNS = (
    Column[Collective]("Tên tập thể", _named),
    Column[Collective]("Loại", lambda one: COLLECTIVE_KINDS[one.kind]),
    Column[Collective]("Thời gian", _time),
    Column[Collective]("Mã", lambda one: one.code),
)


def searched(one: Collective) -> tuple[str, ...]:
    """All that a search may find a line by, former names too."""
    former = (name.name for name in one.former_names)
    return one.name, one.short_name, one.code, COLLECTIVE_KINDS[one.kind], *former


def by_name(lines: Iterable[Collective]) -> list[Collective]:
    return sorted(lines, key=lambda one: sort_key(one.name))
