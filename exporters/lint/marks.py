"""How the parts of a paper are told apart by their words."""

import re

from resources.catalogues import load_catalogue
from resources.vietnamese import fold

NUMBER = re.compile(r"Số\s*[:.]?.*/")
DATE = re.compile(r"\bngày\b.*\btháng\b.*\bnăm\b", re.IGNORECASE)
OFFICIAL_SUBJECT = re.compile(r"(V/v|Về việc)\b", re.IGNORECASE)
ADDRESSEE = re.compile(r"Kính gửi\b", re.IGNORECASE)
BASIS = re.compile(r"(Căn cứ|Theo đề nghị|Xét đề nghị)\b")
FURTHER_BASIS = re.compile(r"(Thực hiện|Thi hành|Tiếp theo)\b")
ENACTING = re.compile(r"QUYẾT (ĐỊNH|NGHỊ)\s*:?", re.IGNORECASE)
SECTION = re.compile(r"([IVXL]+)\s*[.-]\s*\S")
CHAPTER = re.compile(r"(Phần|Chương|PHẦN|CHƯƠNG)\s+(\S+?)[.:]?$|(Mục|MỤC)\s+\d+")
ARTICLE = re.compile(r"Điều\s+(\d+)\s*[.:]")
CLAUSE = re.compile(r"(\d+(?:\.\d+)*)\s*[./)]\s*\S")
POINT = re.compile(r"([a-zđ])\s*[).]\s*\S")
RECIPIENTS = re.compile(r"Nơi nhận\b", re.IGNORECASE)
ARCHIVE = re.compile(r"[-–\s]*Lưu\b", re.IGNORECASE)
APPENDIX = re.compile(r"phụ lục(?:\s+(?:số\s+)?([IVXLC]+|\d+|[A-Z]))?\s*[.:]?$", re.IGNORECASE)
APPENDIX_REFERENCE = re.compile(r"\(\s*(ban hành\s+)?kèm theo\b", re.IGNORECASE)
_TITLE_LENGTH = 120


def is_national_name(text: str) -> bool:
    return fold(text).split() == ["cong", "hoa", "xa", "hoi", "chu", "nghia", "viet", "nam"]


def is_motto(text: str) -> bool:
    return re.findall(r"\w+", fold(text)) == ["doc", "lap", "tu", "do", "hanh", "phuc"]


def is_of_letterhead(text: str) -> bool:
    """Whether the line is one that only a letterhead has, whoever issues the paper."""
    if is_national_name(text) or is_motto(text):
        return True
    return any(mark.match(text) for mark in (NUMBER, OFFICIAL_SUBJECT)) or bool(DATE.search(text))


def is_kind(text: str) -> bool:
    """Whether the line is the name of a kind of papers, whatever its letters' case."""
    return _is_in("document-kinds", text) or is_other_paper(text)


def is_other_paper(text: str) -> bool:
    """Whether the line names a paper that the decree's rules on number and recipients pass by."""
    return _is_in("other-papers", text)


def _is_in(catalogue: str, text: str) -> bool:
    return load_catalogue(catalogue).by_name(" ".join(text.split())) is not None


def is_upper(text: str) -> bool:
    return any(c.isalpha() for c in text) and text == text.upper()


def is_title(text: str) -> bool:
    """Whether a numbered line is a heading: short and without a mark at its end."""
    return len(text) <= _TITLE_LENGTH and text[-1:] not in tuple(".;:,")
