"""Numbers out of attributes, whatever a broken file says there."""

import math

# Word's own measures end far below; anything larger is damage.
_MOST = 10_000_000.0


def number(text: str | None) -> float | None:
    """The number of an attribute; None when it is missing, is none, or is beyond all measure."""
    try:
        value = math.nan if text is None else float(text)
    except ValueError:
        return None
    return value if abs(value) <= _MOST else None


def whole(text: str | None) -> int | None:
    """``number`` rounded to the nearest whole one."""
    value = number(text)
    return None if value is None else round(value)
