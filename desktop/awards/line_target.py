"""What one tab of the page of awards asks to see on another: a line of the round in front."""

from dataclasses import dataclass


@dataclass(frozen=True)
class LineOf:
    """``line_id`` is None for the lines as a whole."""

    line_id: int | None = None
