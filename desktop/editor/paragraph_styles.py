"""The five styles of free text: their names on screen and how a paragraph's beginning hints at one.

Numbering without Điều: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6 and the table of mục V.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class ParagraphStyle:
    """A style of ``storage.records.TEXT_STYLES``; ``bold`` is how the whole paragraph prints."""

    key: str
    name: str
    example: str
    bold: bool = False


STYLES = (
    ParagraphStyle("section", "Mục", "I. MỤC ĐÍCH, YÊU CẦU", bold=True),
    ParagraphStyle("subsection", "Tiểu mục", "1. Mục đích", bold=True),
    ParagraphStyle("clause", "Khoản", "1. Văn phòng chủ trì…"),
    ParagraphStyle("point", "Điểm", "a) hoặc gạch đầu dòng"),
    ParagraphStyle("paragraph", "Đoạn văn", "không đánh số"),
)

_BEGINNINGS = (
    (re.compile(r"[IVXLC]+\.\s"), "section"),
    (re.compile(r"\d+(\.\d+)*\.\s"), "clause"),
    (re.compile(r"([a-zđ]\)|[-–+•])\s"), "point"),
)


def style_of(key: str) -> ParagraphStyle:
    return next(style for style in STYLES if style.key == key)


def guess_style(text: str, all_bold: bool = False) -> str:
    """The style a new paragraph that begins like ``text`` most likely has.

    A number before a bold paragraph heads a subsection; before any other it counts clauses.
    """
    for beginning, key in _BEGINNINGS:
        if beginning.match(text):
            return "subsection" if key == "clause" and all_bold else key
    return "paragraph"
