"""Number, symbol, place and date as the decree writes them (mục II.3 and II.4)."""

import re
from collections.abc import Iterator

from exporters.inspection.facts import ParagraphFact
from exporters.lint.paper import Paper, State, at
from resources.catalogues import load_catalogue
from resources.proofreading import Finding, Fix, found
from resources.proofreading.letters import LOWER, UPPER

# A unit's symbol may hold digits and dots; kinds mix cases (QyĐ, CTr, TTr).
_NUMBER = re.compile(
    r"Số:\s*(?P<number>\d+[a-zđ]?|[\s._…]*)\s*/"
    rf"(?P<symbol>[{UPPER}][{UPPER}{LOWER}]*(?:-[{UPPER}][{UPPER}{LOWER}0-9.&]*)*|)"
)
_DATE = re.compile(
    r"(?P<place>.+), ngày\s*(?P<day>\d{1,2}|[\s._…]*)\s*tháng\s*(?P<month>\d{1,2}|[\s._…]*)"
    r"\s*năm\s*(?P<year>\d{4}|[\s._…]*)"
)
# Often written, but mục II.3 gives công văn no abbreviation.
_LETTER = "CV"


def number_date_rules(paper: Paper, state: State) -> Iterator[Finding]:
    """Findings on both lines; blanks are wrong only once the paper is issued."""
    number, date = paper.first("number"), paper.first("place_date")
    if number is not None:
        yield from _number(paper, number, state)
    if date is not None:
        yield from _date(date, state)


def _number(paper: Paper, fact: ParagraphFact, state: State) -> Iterator[Finding]:
    place, text = at(fact, "number"), fact.text.strip()
    match = _NUMBER.fullmatch(text)
    if match is None:
        message = "Số, ký hiệu phải viết như “Số: 05/KH-SNV”, không có khoảng trắng ở ký hiệu."
        yield found("number-form", place, message, text, "Số: 05/KH-SNV")
        return
    number = match["number"].strip()
    if not number.strip("._… \u00a0") and state == "issued":
        yield found("number-missing", place, "Văn bản đã ban hành nhưng chưa ghi số.")
    if number.isdecimal() and len(number) == 1:
        fix = Fix(place, fact.text.index(text) + match.start("number"), number, f"0{number}")
        message = f"Số {number} phải viết 0{number}: số nhỏ hơn 10 thêm chữ số 0 phía trước."
        yield found("number-padding", place, message, number, f"0{number}", fix)
    yield from _symbol(paper, fact, match["symbol"])


def _symbol(paper: Paper, fact: ParagraphFact, symbol: str) -> Iterator[Finding]:
    kind = paper.first("kind")
    entry = None if kind is None else load_catalogue("document-kinds").by_name(kind.text)
    code = symbol.split("-")[0]
    if kind is None and code == _LETTER:
        message = "Công văn không có chữ viết tắt tên loại: ký hiệu là cơ quan - đơn vị soạn thảo."
        yield found("symbol-kind", at(fact, "number"), message, symbol, "SNV-VP")
    if entry is not None and symbol and code != entry.code:
        message = f"Ký hiệu “{code}” không phải chữ viết tắt của {entry.name} ({entry.code})."
        yield found("symbol-kind", at(fact, "number"), message, code, entry.code)


def _date(fact: ParagraphFact, state: State) -> Iterator[Finding]:
    place, text = at(fact, "place_date"), fact.text.strip()
    match = _DATE.fullmatch(text)
    if match is None:
        wanted = "Lạng Sơn, ngày 05 tháng 01 năm 2026"
        message = f"Địa danh và thời gian phải viết như “{wanted}”."
        yield found("date-form", place, message, text, wanted)
        return
    if not match["day"].strip("._… \u00a0") and state == "issued":
        yield found("date-missing", place, "Văn bản đã ban hành nhưng chưa ghi ngày.")
    shift = fact.text.index(text)
    for part, padded_below in (("day", 10), ("month", 3)):
        written = match[part].strip()
        if written.isdecimal() and written != _padded(written, padded_below):
            wanted = _padded(written, padded_below)
            fix = Fix(place, shift + match.start(part), written, wanted)
            message = (
                f"Viết “{wanted}” thay “{written}”: chỉ thêm 0 trước ngày dưới 10 và tháng 1, 2."
            )
            yield found("date-padding", place, message, written, wanted, fix)


def _padded(written: str, below: int) -> str:
    return f"{int(written):02}" if int(written) < below else str(int(written))
