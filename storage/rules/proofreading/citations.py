"""How other documents and their parts are cited (Nghị định 30/2020/NĐ-CP, II.6 and Phụ lục II)."""

import re
from collections.abc import Iterator

from resources.proofreading import Finding, Fix, found
from resources.proofreading.letters import UPPER
from storage.rules.proofreading.proof import RUNNING, TEXTS, Passage, Proof

_CITED = re.compile(
    r"\b(?P<kind>Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Kế hoạch|Công văn|Hướng dẫn|"
    r"Thông báo|Quy chế|Quy định|Đề án|Chương trình|QĐ|KH|NĐ)\s+(?:số\s+)?"
    r"(?P<number>\d+[a-zđ]?(?:/\d{4})?/[A-ZĐ][\w&.-]*\w)(?P<rest>[^;]{0,80})"
)
_DATE = re.compile(r"[\s,(]*ngày\s+(?:\d|…|\.|\s{2,})")
_NUMERIC_DATE = re.compile(r"[\s,(]*(?:ngày\s+)?((\d{1,2})[/.-](\d{1,2})[/.-](\d{4}))")
_OF = re.compile(r"\bcủa\s+\w")
_SHORT_AGENCY = re.compile(rf"\bcủa\s+((?:UBND|HĐND) (?:tỉnh|thành phố|xã|phường))(?!\s+[{UPPER}])")
_PARTS = (
    (re.compile(r"(?<!\w)(điều)(?=\s+\d)"), "Điều"),
    (re.compile(r"(?<=\w )(Khoản)(?=\s+\d)"), "khoản"),
    (re.compile(r"(?<=\w )(Điểm)(?=\s+[a-zđ]\b)"), "điểm"),
    (re.compile(r"(?<!\w)(chương)(?=\s+[IVX]+\b)"), "Chương"),
    (re.compile(r"(?<!\w)(phần)(?=\s+[IVX]+\b)"), "Phần"),
)
_ANY_PART = re.compile("|".join(pattern.pattern for pattern, _ in _PARTS))


def citation_rules(proof: Proof) -> Iterator[Finding]:
    """Findings on first citations and on the capitals of Điều, khoản, điểm."""
    seen: set[str] = set()
    for passage in proof.of(*RUNNING, "basis", "extra"):
        for match in _CITED.finditer(passage.text) if "/" in passage.text else ():
            if match["number"] not in seen:
                seen.add(match["number"])
                yield from _first(passage, match)
    for passage in proof.of(*TEXTS):
        yield from _parts(passage)


def _first(passage: Passage, match: re.Match[str]) -> Iterator[Finding]:
    cited, rest = f"{match['kind']} số {match['number']}", match["rest"]
    numeric = _NUMERIC_DATE.match(rest)
    if not numeric and not _DATE.match(rest):
        message = f"Lần đầu viện dẫn {cited} phải ghi cả ngày tháng, cơ quan ban hành và trích yếu."
        yield found("citation-incomplete", passage.place, message, match[0][:60])
    elif not _OF.search(rest):
        message = f"Lần đầu viện dẫn {cited} phải ghi tên cơ quan ban hành."
        yield found("citation-incomplete", passage.place, message, match[0][:60])
    if numeric:
        yield _date(passage, match.start("rest") + numeric.start(1), numeric)
    short = _SHORT_AGENCY.search(rest)
    if short:
        message = f"“{short[1]}” chưa ghi đủ tên cơ quan ban hành {cited}."
        yield found("citation-agency", passage.place, message, short[1])


def _date(passage: Passage, start: int, match: re.Match[str]) -> Finding:
    day, month, year = int(match[2]), int(match[3]), match[4]
    shown = f"{month:02}" if month < 3 else str(month)
    wanted = f"{day:02} tháng {shown} năm {year}"
    fix = Fix(passage.place, start, match[1], wanted)
    message = f"Ngày trong viện dẫn ghi “{match[1]}”, nên ghi “{wanted}”."
    return found("citation-date", passage.place, message, match[1], wanted, fix)


def _parts(passage: Passage) -> Iterator[Finding]:
    if not _ANY_PART.search(passage.text):
        return
    for pattern, wanted in _PARTS:
        for match in pattern.finditer(passage.text):
            fix = Fix(passage.place, match.start(1), match[1], wanted)
            message = f"Khi viện dẫn viết “{wanted}”, không viết “{match[1]}”."
            yield found("citation-case", passage.place, message, match[1], wanted, fix)
