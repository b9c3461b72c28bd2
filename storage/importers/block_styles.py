"""What a paragraph of a plan's text is: basis, section, clause, point … by number and look."""

import re

from storage.importers.lines import Line

_BASIS = re.compile(r"^[-–+\s]*(?:căn cứ|xét|theo đề nghị|thực hiện|trên cơ sở|thi hành)\b", re.I)
_LEAD_END = re.compile(r"(?:như sau|sau đây|dưới đây|cụ thể)\s*[:.;]?$|:$", re.IGNORECASE)
_PART = re.compile(r"^(?:PHẦN|Phần|CHƯƠNG|Chương)\s+(?:thứ\s+)?[\w]+")
_ROMAN = re.compile(r"^[IVXL]{1,6}\s*[.)/:\-–]\s*\S")
_LETTER = re.compile(r"^[A-HĐ]\s*[.)/\-–]\s*\S")
_NUMBER = re.compile(r"^\d{1,2}(?:(?:\.\d{1,2}){1,3}[.)]?\s|[.)/]\s*\D)")
_POINT = re.compile(r"^[a-zđ]\s*[.)]\s*\S")
_LONGEST_HEADING = 160
_LONGEST_PLAIN_TITLE = 90


def is_basis(text: str) -> bool:
    """Whether the paragraph begins as a legal basis or as what the plan carries out."""
    return _BASIS.match(text) is not None


def is_lead(text: str) -> bool:
    """Whether the sentence leads over to what follows it."""
    return _LEAD_END.search(text.strip()) is not None


def is_heading(line: Line) -> bool:
    """Whether the line is numbered as a section or subsection is."""
    text = line.text
    return any(form.match(text) for form in (_PART, _ROMAN, _NUMBER)) or _lettered(line)


def text_style(line: Line, bold_titles: bool) -> str:
    """One of TEXT_STYLES; ``bold_titles``: the paper sets its headings in bold."""
    if line.style:
        return line.style
    text = line.text
    if _is_section(line):
        return "section"
    if _NUMBER.match(text):
        return "subsection" if _is_title(line, bold_titles) else "clause"
    return "point" if _POINT.match(text) else "paragraph"


def _is_section(line: Line) -> bool:
    text = line.text
    if len(text) > _LONGEST_HEADING:
        return False
    if _PART.match(text) or _ROMAN.match(text) or _lettered(line):
        return True
    return line.is_upper and line.is_bold and len(text) > 3


def _lettered(line: Line) -> bool:
    return bool(_LETTER.match(line.text)) and (line.is_upper or line.is_bold)


def _is_title(line: Line, bold_titles: bool) -> bool:
    text = line.text
    if bold_titles:
        return line.is_bold and len(text) <= _LONGEST_HEADING
    return len(text) <= _LONGEST_PLAIN_TITLE and not text.endswith((".", ";", ",", "./"))
