"""Shares of a whole, never shown as the whole percent they did not reach."""


def hundredths(part: int, whole: int) -> int:
    """``part`` of ``whole`` in hundredths of a percent, cut off: 8 of 9 is 8888 (88,88%).

    Raises ValueError where ``whole`` is not positive.
    """
    if whole <= 0:
        raise ValueError("a share needs a whole")
    return part * 10_000 // whole


def percent_text(part: int, whole: int) -> str:
    """The share as people read it, to one decimal: ``88,9%``; 79.99 is shown as ``79,9%``."""
    tenths = (part * 2000 + whole) // (2 * whole)
    if tenths % 10 == 0 and tenths * whole > part * 1000:
        tenths -= 1
    return f"{tenths // 10},{tenths % 10}%" if tenths % 10 else f"{tenths // 10}%"
