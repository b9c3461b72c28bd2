"""The year a row is about, from its cell or from the title above the table."""

import re
from collections.abc import Sequence

from storage.importers.lists.lines import SourceLine
from storage.importers.lists.values import read_year

_YEAR = re.compile(r"năm\s+(?:học\s+)?((?:19|20)\d\d)(?:\s*[-–]\s*((?:19|20)\d\d))?", re.IGNORECASE)


def year_of(line: SourceLine, titles: Sequence[str]) -> int | None:
    """The year of ``line``, None where neither it nor a title has one; remarks on no year."""
    text = line.text("year")
    if text:
        year = read_year(text)
        if year is None:
            line.note(
                "year", f"“{text}” không phải là năm.", "Hãy ghi năm bằng bốn chữ số.", "wrong"
            )
        return year
    return year_in(titles)


def year_in(titles: Sequence[str]) -> int | None:
    """The one year title lines speak of, the later of a school year."""
    found = [match for title in titles for match in _YEAR.finditer(title)]
    years = {int(match[2] or match[1]) for match in found}
    return years.pop() if len(years) == 1 else None
