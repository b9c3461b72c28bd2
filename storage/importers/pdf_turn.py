"""Points of a PDF page as the page is shown: from the left and downwards, rotation undone."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def shown_point(turn: int, x: float, y: float) -> tuple[float, float]:
    """``turn``: quarter turns clockwise the page is shown with."""
    return ((x, -y), (y, x), (-x, y), (-y, -x))[turn % 4]


def shown_box(turn: int, x1: float, y1: float, x2: float, y2: float) -> Box:
    """The box between two corners."""
    xs, ys = zip(shown_point(turn, x1, y1), shown_point(turn, x2, y2), strict=True)
    return min(xs), min(ys), max(xs), max(ys)
