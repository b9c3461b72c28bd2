"""Dates with blanks as people write them: 05/01/2026, 01/2026, 2026."""

from storage.dates import PartialDate, shown_date

__all__ = ["read_date", "shown_date"]

_CENTURY = 2000


def read_date(text: str) -> PartialDate | None:
    """The date in ``text`` (day, month and year with ``/``, ``-`` or ``.`` between); None for "".

    Behind day and month two digits are a year of this century.

    Raises ValueError, in Vietnamese, for anything no calendar has.
    """
    written = text.strip()
    if not written:
        return None
    parts = written.replace("-", "/").replace(".", "/").split("/")
    try:
        year, *rest = (int(part) for part in reversed(parts))
        if len(rest) == 2 and 0 <= year < 100:
            year += _CENTURY
        if year < 1900 or len(rest) > 2 or 0 in rest:
            raise ValueError(written)
        return PartialDate(year, *rest)
    except ValueError as error:
        raise ValueError(
            f"Ngày “{written}” chưa đúng, hãy ghi như 05/01/2027; "
            "chưa rõ ngày thì ghi 01/2027 hoặc 2027."
        ) from error
