"""Dates as the decree writes them (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4)."""

import re

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def padded_month(month: int) -> str:
    """A 0 stands before January and February alone."""
    return f"{month:02}" if month < 3 else str(month)


def date_in_words(text: str) -> str:
    """``2026-01-05`` as ``ngày 05 tháng 01 năm 2026``, a month or a year alone accordingly;
    anything else as it is."""
    match = _DATE.fullmatch(text.strip())
    if match is None:
        return text
    year, month, day = match.groups()
    words = [f"ngày {day}"] if day else []
    words += [f"tháng {padded_month(int(month))}"] if month else []
    return " ".join([*words, f"năm {year}"])
