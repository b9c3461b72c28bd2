"""Writes the superior's plans that a plan carries out (viện dẫn) into its lead sentence.

Number and date as Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3 and II.4 write them.
"""

import re
from collections.abc import Sequence

from resources.agency_names import in_running_text
from storage.dates import PartialDate
from storage.records import Superior

_ONE = r"Kế hoạch\s+số\b.*?(?=\s+về\s|[,;:]|$)"
_CITED = re.compile(rf"Thực hiện\s+{_ONE}(?:[^;]*;\s*{_ONE})*")
_SUBJECT = re.compile(r"\s+về\s")


def missing_in(superior: Superior) -> tuple[str, ...]:
    """What has still to be filled in before ``superior`` can be cited."""
    date = superior.date
    filled = {
        "số": superior.number,
        "ký hiệu": superior.symbol,
        "ngày": date is not None and date.day is not None,
        "cơ quan ban hành": superior.issuer,
    }
    return tuple(name for name, content in filled.items() if not content)


def with_citation(lead: str, cited: Sequence[tuple[Superior, str]]) -> str:
    """``lead`` citing ``cited``, each with its subject ("" when unknown), nothing missing in it.

    A citation already at its beginning is replaced; what the person wrote about the subject of the
    last one, and the sentence behind, stay.
    """
    found = _CITED.match(lead)
    rest = lead[found.end() :] if found else f", {lead}" if lead else ","
    known = bool(_SUBJECT.match(rest))
    last = len(cited) - 1
    plans = [
        _cited(superior, "" if known and at == last else subject)
        for at, (superior, subject) in enumerate(cited)
    ]
    return f"Thực hiện {'; '.join(plans)}{rest}"


def _cited(superior: Superior, subject: str) -> str:
    number = superior.number
    padded = f"{int(number):02}" if number.isdecimal() else number
    about = f" về {subject[0].lower()}{subject[1:]}" if subject else ""
    return (
        f"Kế hoạch số {padded}/{superior.symbol} {_worded(superior.date)} "
        f"của {in_running_text(superior.issuer)}{about}"
    )


def _worded(date: PartialDate | None) -> str:
    if date is None or date.month is None or date.day is None:
        raise ValueError("a plan is cited with its day")
    month = f"{date.month:02}" if date.month < 3 else str(date.month)
    return f"ngày {date.day:02} tháng {month} năm {date.year}"
