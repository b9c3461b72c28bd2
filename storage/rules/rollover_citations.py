"""What a roll-over may never move by itself: cited papers, laws, periods, ordinals."""

import re
from collections.abc import Iterator

from storage.rules.rollover_spans import Found

_KINDS = (
    "Kế hoạch|Chương trình|Quyết định|Nghị quyết|Nghị định|Thông tư|Chỉ thị|Hướng dẫn|Công văn|"
    "Thông báo|Quy chế|Luật|QĐ|KH|NĐ|TT|CV"
)
_SYMBOL = r"(?:\d{4}/)?(?:[A-ZĐ][\w]*(?:-[A-ZĐ][\w.&]*)+|QH\d+)"
_DAY = (
    r"(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|"
    r"[\d…. ]{0,12}tháng[\d…. ]{0,12}năm\s+\d{4})"
)
_CITED = re.compile(
    rf"(?:(?P<kind>{_KINDS})\s+)?(?:số:?[\s…._]*\d*\w?|\d+\w?)\s*/{_SYMBOL}"
    rf"(?:,?\s*ngày\s*{_DAY})?"
)
_LAW = re.compile(
    r"(?:Luật|Bộ luật|Pháp lệnh)(?:\s(?!và\b|công tác\b|trong\b|kế hoạch\b)[^\s;.()]+){1,8}?"
    r"\snăm\s(?:19|20)\d{2}"
)
_PERIOD = re.compile(
    r"(?:giai đoạn|nhiệm kỳ|thời kỳ|\d năm)\s+(?:từ\s+năm\s+)?\d{4}"
    r"\s*(?:[-–—]|đến)\s*(?:năm\s+)?\d{4}",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"(lần thứ\s+)(\w+)", re.IGNORECASE)
_ANNIVERSARY = re.compile(r"(kỷ niệm\s+)(\d+)(\s+năm)", re.IGNORECASE)

_WORDS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV")
_PLANS = ("Kế hoạch", "KH", "Chương trình", "Hướng dẫn")


def cited_papers(text: str) -> Iterator[Found]:
    """Papers quoted by number and laws quoted by year: which one holds next year is asked."""
    for match in _CITED.finditer(text):
        if match["kind"] in _PLANS:
            reason = "Kế hoạch được viện dẫn là của năm trước: hỏi số, ngày của văn bản mới."
        else:
            reason = "Văn bản viện dẫn theo số: hỏi còn hiệu lực hay đã có văn bản mới."
        yield Found(match.start(), match.end(), None, "question", reason)
    for match in _LAW.finditer(text):
        reason = "Năm trong tên luật: giữ nguyên, trừ khi đã có luật mới."
        yield Found(match.start(), match.end(), None, "question", reason)


def periods(text: str) -> Iterator[Found]:
    """Terms of several years (giai đoạn, nhiệm kỳ) end when they end."""
    for match in _PERIOD.finditer(text):
        reason = "Giai đoạn, nhiệm kỳ nhiều năm: hỏi năm tới còn trong giai đoạn này không."
        yield Found(match.start(), match.end(), None, "question", reason)


def ordinals(text: str, years: int) -> Iterator[Found]:
    """How many times something has been held, and how old it is."""
    for match in _ORDINAL.finditer(text):
        reason = "Lần tổ chức: không phải việc nào cũng lặp lại hằng năm, hỏi lần thứ mấy."
        following = _following(match[2])
        after = None if following is None else match[1] + following
        yield Found(match.start(), match.end(), after, "question", reason)
    for match in _ANNIVERSARY.finditer(text):
        reason = "Số năm kỷ niệm: hỏi năm tới có kỷ niệm không, bao nhiêu năm."
        after = f"{match[1]}{int(match[2]) + years}{match[3]}"
        yield Found(match.start(), match.end(), after, "question", reason)


def _following(word: str) -> str | None:
    """The next ordinal in the same writing; None for what is no ordinal known here."""
    if word.isdigit():
        return f"{int(word) + 1:0{len(word)}}"
    for row, found in ((_WORDS, word.lower()), (_ROMAN, word)):
        if found in row[:-1]:
            return row[row.index(found) + 1]
    return None
