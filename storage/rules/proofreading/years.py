"""Last year's years left behind in a plan copied from last year's."""

import re
from collections.abc import Iterator

from resources.proofreading import Finding, Fix, found
from resources.vietnamese import fold
from storage.rules.proofreading.periods import months_of
from storage.rules.proofreading.proof import TEXTS, Passage, Proof

_YEAR = re.compile(r"\bnăm\s+(\d{4})\b", re.IGNORECASE)
# A date, a law by its year, a span of years: none of them follows the plan's year.
_FIXED_BEFORE = re.compile(
    r"(tháng\s+\d{1,2}|luật [^;.]{0,60}|từ|giai đoạn|nhiệm kỳ|so với|kể từ|sau)\s*$", re.IGNORECASE
)
_SPAN_AFTER = re.compile(r"\s*([-–—/]|đến)\s*(năm\s+)?\d{4}")
_PART_OF_YEAR = re.compile(r"((6|06|sáu) tháng (đầu|cuối)|9 tháng|quý \w+|học kỳ \w+)\s*$")
_LOOKING_BACK = re.compile(
    r"tong ket|ket qua|thanh tich|cham diem|quyet toan|ky niem|cong bo|trao|ton vinh|xet|danh gia"
)
_NAME_OF_THE_WORK = re.compile(r"thi dua,? (va )?khen thuong")


def year_rules(proof: Proof) -> Iterator[Finding]:
    """Years one or two before the plan's that nothing in the sentence explains."""
    if proof.year is None:
        return
    for passage in proof.of(*TEXTS):
        for match in _YEAR.finditer(passage.text):
            year = int(match[1])
            if proof.year - 2 <= year < proof.year and _is_stale(passage, match):
                shown = _shown(passage.text, match)
                message = f"“{shown}” trong văn bản năm {proof.year}, có thể còn sót."
                wanted = f"năm {proof.year}"
                fix = _fix(passage, match, proof.year)
                yield found("stale-year", passage.place, message, match[0], wanted, fix)


def _fix(passage: Passage, match: re.Match[str], year: int) -> Fix | None:
    """Only last year's year was surely copied; an older one may be meant."""
    if int(match[1]) != year - 1:
        return None
    return Fix(passage.place, match.start(1), match[1], str(year))


def _is_stale(passage: Passage, match: re.Match[str]) -> bool:
    before, after = passage.text[: match.start()], passage.text[match.end() :]
    if passage.role == "subject":
        return True
    if _FIXED_BEFORE.search(before) or _SPAN_AFTER.match(after):
        return False
    if passage.role == "basis":
        return False
    looking_back = _LOOKING_BACK.search(_NAME_OF_THE_WORK.sub("", fold(passage.text)))
    if _PART_OF_YEAR.search(before.casefold()):
        return looking_back is None or _late(passage.group)
    return looking_back is None or ("tong ket" in looking_back[0] and _late(passage.group))


def _late(group: str) -> bool:
    """From the third quarter on nobody closes last year's books any more."""
    months = months_of(group)
    return bool(months) and months[0] >= 7


def _shown(text: str, match: re.Match[str]) -> str:
    """The year with the few words that lead to it."""
    words = text[: match.start()].split()[-5:]
    return " ".join([*words, match[0]])
