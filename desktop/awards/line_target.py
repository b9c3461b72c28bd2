"""What others ask to see on the page of awards: a line of the round in front, a round's units."""

from dataclasses import dataclass


@dataclass(frozen=True)
class LineOf:
    """``line_id`` is None for the lines as a whole."""

    line_id: int | None = None


@dataclass(frozen=True)
class UnitsOf:
    """The units asked for their lists in a round, and who handed in."""

    round_id: int
