"""Proposals that stand in the paragraphs of minutes: “1. Bà A – Trưởng phòng: LĐTT, 12/12 phiếu”.

A paragraph falls into parts at its signs; each part is a name, an award, votes or a post.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from resources.vietnamese import fold
from storage.importers.lists.award_names import AwardNames
from storage.importers.lists.minutes_facts import is_about_the_meeting
from storage.importers.lists.units import is_unit_name
from storage.records_lists import ListColumn, ListLine, ListTable

SHEET = "Biên bản"
_COLUMNS = tuple(
    ListColumn(letter, title)
    for letter, title in zip(
        "ABCDEF",
        ("Họ và tên", "Chức vụ", "Danh hiệu", "Số phiếu đồng ý", "Tổng số phiếu", "Ghi chú"),
        strict=True,
    )
)
_MARK = re.compile(r"^\s*(?:[-–—+•*]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ]|[IVXLC]{1,5})[.)/])\s*")
_PARTS = re.compile(
    r"\s+[-–—]\s+|[:;()“”\"]|,(?!\d)|\s+(?:cho|đối với|là)\s+(?=[ôÔbBđĐtTpPvV])|\s+với\s+(?=\d)"
)
_RANKS = re.compile(r"bộ,\s*ban,\s*ngành,\s*tỉnh", re.I)
_ADDRESS = re.compile(r"^(?:ông|bà|anh|chị|cô|đ/c|đc\.|đồng chí)[\s.]+\w", re.I)
_COLLECTIVE = re.compile(r"^tập thể\s+(?=\w)", re.I)
_VOTES = (
    re.compile(r"(?<![\d/])(\d{1,3})\s*/\s*(\d{1,3})(?![\d/])"),
    re.compile(r"(\d{1,3})\s*(?:phiếu|người)?[^\d]{0,20}\b(?:trên|trong)\b[^\d]{0,20}(\d{1,3})\b"),
    re.compile(r"(\d{1,3})()\s*phiếu", re.I),
)
_REFUSED = ("khong dat", "khong de nghi", "khong thong qua", "khong tan thanh", "rut ")
_NOT_HEADS = ("hop", "bien ban", "v/v", "ve viec", "noi dung", "can cu", "tieu chuan", "thoi gian")
_LONGEST_HEAD, _LONGEST_POST = 120, 60


@dataclass(frozen=True)
class _Proposal:
    name: str
    post: str = ""
    award: str = ""
    votes: tuple[str, str] | None = None
    note: str = ""


def proposals_table(lines: Sequence[str], awards: AwardNames) -> ListTable:
    """The proposals of these paragraphs, each numbered as its paragraph is; maybe none."""
    head, rows = "", list[ListLine]()
    for number, line in enumerate(lines, start=1):
        if is_about_the_meeting(line):
            continue
        found, award = _proposals(line, awards)
        if not found and award and _is_head(line):
            head = award
        for one in found:
            if (one.award or head) and (one.award or one.votes or _is_listed(line)):
                rows.append(ListLine(number, _cells(one, head)))
    return ListTable(SHEET, (), _COLUMNS, tuple(rows))


def _cells(one: _Proposal, head: str) -> tuple[str, ...]:
    votes, total = one.votes or ("", "")
    return one.name, one.post, one.award or head, votes, total, one.note


def _is_head(line: str) -> bool:
    """Whether a paragraph that names an award and nobody stands above those proposed for it."""
    text = _MARK.sub("", line).strip()
    short = len(text) <= _LONGEST_HEAD and not fold(text).startswith(_NOT_HEADS)
    return short and (text.endswith(":") or bool(_MARK.match(line)) or text.isupper())


def _is_listed(line: str) -> bool:
    return bool(_MARK.match(line)) or bool(_ADDRESS.match(line.strip()))


def _proposals(line: str, awards: AwardNames) -> tuple[list[_Proposal], str]:
    """Those a paragraph proposes, and an award it names before or without anybody."""
    text = _RANKS.sub("bộ ban ngành tỉnh", _MARK.sub("", line))
    found: list[_Proposal] = []
    award = ""
    for part in filter(None, (one.strip(" .…") for one in _PARTS.split(text))):
        named = _award(part, awards)
        if named and found and not found[-1].award:
            found[-1] = replace(found[-1], award=named)
        elif named and found and found[-1].votes is None and award == "":
            found.append(replace(found[-1], award=named))
        elif named:
            award = named
        elif _is_name(part, line, found):
            found.append(_Proposal(_COLLECTIVE.sub("", part), award=award))
        elif found:
            found[-1] = _said_more(found[-1], part)
    return [one for one in found if one.award or one.votes or _is_listed(line)], award


def _said_more(one: _Proposal, part: str) -> _Proposal:
    votes = _votes(part)
    if votes:
        return replace(one, votes=one.votes or votes)
    if any(word in fold(part) for word in _REFUSED):
        return replace(one, note=part)
    is_post = not one.post and len(part) <= _LONGEST_POST and not re.search(r"[\d%]", part)
    return replace(one, post=part) if is_post and one.award == "" else one


def _award(part: str, awards: AwardNames) -> str:
    """The award a part names, as written where it says nothing else."""
    if _votes(part) or _ADDRESS.match(part) or is_unit_name(part):
        return ""
    if awards.find(part) is not None:
        return part
    mentioned = awards.mentioned(part)
    found = awards.find(mentioned) if mentioned else None
    return found.name if found else ""


def _is_name(part: str, line: str, found: Sequence[_Proposal]) -> bool:
    bare = _COLLECTIVE.sub("", part)
    if is_unit_name(bare):
        return not found or is_unit_name(found[-1].name)
    if _ADDRESS.match(part):
        return len(part.split()) <= 9
    words = part.split()
    capital = all(word.isalpha() and word[0].isupper() for word in words)
    return _is_listed(line) and capital and 2 <= len(words) <= 6


def _votes(part: str) -> tuple[str, str] | None:
    for pattern in _VOTES:
        found = pattern.search(part)
        if found:
            return found[1], found[2]
    return None


def names_in(table: ListTable) -> Iterator[str]:
    """The folded text of every cell, by which proposals said twice are told."""
    for line in table.lines:
        for cell in line.cells:
            if isinstance(cell, str) and cell:
                yield bare_name(cell)


def bare_name(text: str) -> str:
    """A name folded, without form of address or number before it."""
    words = re.sub(r"^(?:\d+\W+)?(?:ong|ba|dong chi|d/c|anh|chi|co|tap the)\s+", "", fold(text))
    return words.strip()
