"""What stands in a line of the register of people, how it is found and ordered."""

from collections.abc import Iterable

from desktop.models.table import Column
from desktop.partial_dates import shown_date
from resources.vietnamese import name_sort_key
from storage.records_registry import PersonLine

WIDTHS = {2: 220, 3: 96, 4: 72}


def _unit(line: PersonLine) -> str:
    left = f"thôi công tác {shown_date(line.left_on)}" if line.left_on else ""
    return "\n".join(part for part in (line.unit, left) if part)


COLUMNS = (
    Column[PersonLine]("Họ và tên", lambda line: line.full_name),
    Column[PersonLine]("Chức vụ", lambda line: line.post),
    Column[PersonLine]("Phòng, đơn vị", _unit),
    Column[PersonLine]("Ngày sinh", lambda line: shown_date(line.birth)),
    Column[PersonLine]("Mã", lambda line: line.code),
)


def searched(line: PersonLine) -> tuple[str, ...]:
    """All that a search may find a line by."""
    return line.full_name, line.post, line.unit, line.code, shown_date(line.birth)


def by_name(lines: Iterable[PersonLine]) -> list[PersonLine]:
    """The Vietnamese way: by given name."""
    return sorted(lines, key=lambda line: name_sort_key(line.full_name))
