"""What stands in a line of a timeline, on screen and in the printed profile."""

from collections.abc import Sequence

from desktop.models.table import Column
from exporters.lengths import Mm
from exporters.listing import ListColumn, Listing
from storage.records_timeline import TimelineEntry

KINDS = {
    "posting": "Công tác",
    "leave": "Nghỉ, đi học",
    "rating": "Xếp loại",
    "discipline": "Kỷ luật",
    "pending": "Vụ việc",
    "clean": "Xác nhận",
    "initiative": "Sáng kiến",
    "award": "Khen thưởng",
    "correction": "Đính chính",
    "renamed": "Đổi tên",
    "changed": "Tổ chức",
}
KIND_COLORS = {
    "Xếp loại": "blue",
    "Khen thưởng": "green",
    "Sáng kiến": "blue",
    "Kỷ luật": "red",
    "Vụ việc": "amber",
    "Đính chính": "amber",
}
_UNKNOWN_YEAR = "chưa rõ"
_LISTED = (
    ListColumn("Năm", Mm(16), is_centred=True),
    ListColumn("Loại", Mm(26)),
    ListColumn("Nội dung", share=5),
    ListColumn("Quyết định", share=3),
)


def year_of(entry: TimelineEntry) -> str:
    return str(entry.year) if entry.year else _UNKNOWN_YEAR


def kind_of(entry: TimelineEntry) -> str:
    return KINDS[entry.kind]


def said_of(entry: TimelineEntry) -> str:
    """Title, and below it what tells more."""
    more = " · ".join(part for part in (entry.state, entry.detail) if part)
    return "\n".join(part for part in (entry.title, more) if part)


COLUMNS = (
    Column[TimelineEntry]("Năm", year_of),
    Column[TimelineEntry]("Loại", kind_of),
    Column[TimelineEntry]("Nội dung", said_of),
    Column[TimelineEntry]("Quyết định", lambda entry: entry.paper),
)


def profile(name: str, told: Sequence[str], entries: Sequence[TimelineEntry]) -> Listing:
    """The printed profile of one page: who it is, then the years."""
    return Listing(
        title="Quá trình công tác và thi đua, khen thưởng",
        subtitle=". ".join((name, *told)),
        columns=_LISTED,
        rows=[(year_of(one), kind_of(one), said_of(one), one.paper) for one in entries],
    )
