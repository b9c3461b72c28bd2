"""What a document follows and what followed it, in the office's words."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.partial_dates import shown_date
from storage.records_lifecycle import STATE_NAMES, Life, LinkedDocument, RegisterEntry

_OF_EARLIER = {
    "rolls_over": "Lập tiếp từ",
    "amends": "Sửa đổi, bổ sung",
    "replaces": "Thay thế",
    "corrects": "Đính chính",
}
_OF_LATER = {
    "rolls_over": "Được lập tiếp cho năm sau bằng",
    "amends": "Được sửa đổi, bổ sung bởi",
    "replaces": "Bị thay thế bởi",
    "corrects": "Được đính chính bởi",
}


@dataclass(frozen=True)
class ChainLink:
    """One document of the chain, with what it is to the one in front."""

    document_id: int
    told: str


def chain_of(life: Life) -> tuple[ChainLink, ...]:
    """The documents before and after, the earlier first."""
    return (*_told(life.earlier, _OF_EARLIER), *_told(life.later, _OF_LATER))


def named(entry: RegisterEntry | LinkedDocument) -> str:
    """``Kế hoạch số 05/KH-SNV ngày 05/01/2026``, without what is not known yet."""
    symbol = f"/{entry.symbol}" if isinstance(entry, RegisterEntry) and entry.symbol else ""
    number = f" số {entry.number}{symbol}" if entry.number else ""
    date = f" ngày {shown_date(entry.date)}" if entry.date and entry.number else ""
    return f"{entry.kind.capitalize()}{number}{date}"


def _told(linked: tuple[LinkedDocument, ...], words: dict[str, str]) -> Iterator[ChainLink]:
    for document in linked:
        state = STATE_NAMES[document.state].lower()
        told = f"{words[document.relation]}: {named(document)} ({state})"
        yield ChainLink(document.document_id, told)
