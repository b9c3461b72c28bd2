"""Shares of a whole, shown without ever rounding up to what was not reached."""


def hundredths(part: int, whole: int) -> int:
    """``part`` of ``whole`` in hundredths of a percent, cut off: 8 of 9 is 8888 (88,88 %).

    Raises ValueError where ``whole`` is not positive.
    """
    if whole <= 0:
        raise ValueError("a share needs a whole")
    return part * 10_000 // whole


def percent_text(part: int, whole: int) -> str:
    """The share as people read it, with one decimal cut off: ``88,8 %``."""
    tenths = hundredths(part, whole) // 10
    return f"{tenths // 10},{tenths % 10} %" if tenths % 10 else f"{tenths // 10} %"
