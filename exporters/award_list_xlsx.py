"""An award list as the workbook a province's own system reads in."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from exporters.xlsx import CellValue, Sheet, SheetColumn, write_workbook

SubjectKind = Literal["person", "collective", "household"]

_KINDS: dict[SubjectKind, str] = {
    "person": "Cá nhân",
    "collective": "Tập thể",
    "household": "Hộ gia đình",
}
# Titles and order of the import template: a system reads them by these very words.
_COLUMNS = (
    SheetColumn("STT", 6, "number"),
    SheetColumn("Tên gọi", 10),
    SheetColumn("Tên", 34),
    SheetColumn("Chức vụ", 24),
    SheetColumn("Đơn vị", 34),
    SheetColumn("Phân loại KT", 14),
    SheetColumn("Danh hiệu/Hình thức", 26),
    SheetColumn("Phân loại đối tượng", 30),
    SheetColumn("Lĩnh vực", 24),
)


@dataclass(frozen=True)
class AwardLine:
    """One who is commended.

    ``address`` is "Ông" or "Bà", "" for a collective; ``recipient_class`` and ``field`` are the
    words the province's system has in its own lists.
    """

    name: str
    kind: SubjectKind
    award: str
    address: str = ""
    position: str = ""
    unit: str = ""
    recipient_class: str = ""
    field: str = ""


def write_award_list(lines: Iterable[AwardLine], target: Path) -> None:
    """Write ``lines`` in their order to ``target`` (.xlsx), the head in the first row.

    The columns are those of the provinces' import template as met in one system; no legal text
    sets them. Raises ExportError, with ``target`` as it was.
    """
    rows = [_cells(number, line) for number, line in enumerate(lines, start=1)]
    write_workbook([Sheet("Danh sách", (), _COLUMNS, rows)], target)


def _cells(number: int, line: AwardLine) -> tuple[CellValue, ...]:
    return (
        number,
        line.address,
        line.name,
        line.position,
        line.unit,
        _KINDS[line.kind],
        line.award,
        line.recipient_class,
        line.field,
    )
