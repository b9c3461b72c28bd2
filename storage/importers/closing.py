"""The end of a paper: recipients (Nơi nhận), archive line, authority lines and signer."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from resources.vietnamese import clean_line
from storage.importers.lines import Item, Line, halves, lines_of
from storage.records_import import Doubt, SourceParagraph

_LABEL = re.compile(r"^\s*Nơi nhận\s*:?\s*", re.IGNORECASE)
_DASH = re.compile(r"^\s*[-–—+•*]\s*")
_AUTHORITY = re.compile(
    r"^(?:TM|KT|TL|TUQ|T/M|K/T|T/L|Q|QUYỀN)\b\.?\s|"
    r"\b(?:GIÁM ĐỐC|CHỦ TỊCH|TRƯỞNG|PHÓ|HIỆU TRƯỞNG|CHÁNH|BÍ THƯ|CHỦ NHIỆM|TỔNG|BỘ TRƯỞNG|"
    r"CHỈ HUY|VIỆN TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|THỦ TRƯỞNG|ĐẠI DIỆN|TỔ TRƯỞNG)\b"
)
_REMARK = re.compile(r"^\(?\s*(?:đã ký|ký tên|ký, |ký và|chữ ký|ký bởi|ký, ghi)", re.IGNORECASE)
_HIGHEST = 10
"""How many lines above Nơi nhận a signature may begin."""


@dataclass(frozen=True)
class Closing:
    """Cells 7 and 9b as read."""

    recipients: tuple[tuple[str, ...], ...] = ()
    archive: str = ""
    authority: tuple[str, ...] = ()
    signer: str = ""


def names_recipients(text: str) -> bool:
    """Whether the text begins with “Nơi nhận”."""
    return _LABEL.match(text) is not None


def closing_at(items: Sequence[Item]) -> int | None:
    """The position where the closing begins: Nơi nhận, or a signature standing above it."""
    labels = (at for at, item in enumerate(items) if isinstance(item, Line) and _is_label(item))
    label = next(labels, None)
    lowest = len(items) if label is None else label
    first = lowest
    for at in range(max(lowest - _HIGHEST, 0), lowest)[::-1]:
        item = items[at]
        if not isinstance(item, Line) or item.style:
            break
        if is_authority(item.text) and not names_recipients(item.text):
            first = at
    return first if first < len(items) else None


def is_authority(text: str) -> bool:
    """Whether a line in capitals names an authority or a signer's title."""
    return len(text) <= 100 and text == text.upper() and _AUTHORITY.search(text) is not None


def read_closing(lines: Iterable[Line]) -> Closing:
    """Recipients and signature out of the closing's ``lines``, side by side or one after other."""
    parted = [half for line in lines for one in _printed(line) for half in halves(one)]
    recipients, signature = _sorted(parted)
    entries = _entries(recipients)
    archive = next((lines[0] for lines in entries if lines[0].startswith("Lưu")), "")
    named = tuple(lines for lines in entries if not lines[0].startswith("Lưu"))
    authority, signer = _signature(signature)
    return Closing(named, archive.rstrip(".; "), authority, signer)


def closing_doubts(closing: Closing) -> tuple[Doubt, ...]:
    """What the closing should have and does not."""
    missing = {
        "Nơi nhận": closing.recipients or closing.archive,
        "chức vụ người ký": closing.authority,
        "họ tên người ký": closing.signer,
    }
    names = [name for name, value in missing.items() if not value]
    if not names:
        return ()
    return (Doubt("Phần cuối văn bản", f"Không thấy {', '.join(names)} trong tệp.", "note"),)


def _is_label(item: Line) -> bool:
    return any(names_recipients(half.text) for one in _printed(item) for half in halves(one))


def _printed(line: Line) -> Iterable[Line]:
    return lines_of(SourceParagraph(line.runs, line.place), line.side, line.origin)


def _sorted(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The recipients' lines and the signature's: told by side, else by what they say."""
    sides = {line.side for line in lines if names_recipients(line.text)}
    apart = any(line.side not in sides and line.text for line in lines)
    recipients: list[Line] = []
    signature: list[Line] = []
    signing = True
    for line in lines:
        if names_recipients(line.text):
            signing = False
        elif not apart and is_authority(line.text):
            signing = True
        aside = apart and line.side not in sides
        (signature if aside or (signing and not apart) else recipients).append(line)
    return recipients, signature


def _entries(lines: Iterable[Line]) -> list[tuple[str, ...]]:
    """One entry per recipient; a line without a dash goes on with the one before."""
    texts = [_LABEL.sub("", line.text) for line in lines]
    texts = [text for text in texts if text]
    dashed = any(_DASH.match(text) for text in texts)
    entries: list[list[str]] = []
    for text in texts:
        begins = _DASH.match(text) if dashed else not entries or _ended(entries[-1])
        if begins or not entries:
            entries.append([])
        entries[-1].append(clean_line(_DASH.sub("", text)))
    return [entry for entry in map(_unmarked, entries) if entry[0]]


def _ended(entry: Sequence[str]) -> bool:
    return entry[-1].endswith((";", "."))


def _unmarked(entry: Sequence[str]) -> tuple[str, ...]:
    return (*entry[:-1], entry[-1].rstrip(".; "))


def _signature(lines: Iterable[Line]) -> tuple[tuple[str, ...], str]:
    """Authority lines in capitals, then the name; a name in capitals is no title."""
    texts = [line.text for line in lines if not line.is_blank]
    texts = [text for text in texts if not _REMARK.match(text)]
    authority = [text for text in texts if text == text.upper()]
    names = [text for text in texts if text != text.upper()]
    if not names and len(authority) > 1 and not is_authority(authority[-1]):
        names = [authority.pop()]
    return tuple(authority), names[-1] if names else ""
