"""Lengths as a type, so that millimetres, points and twips cannot be mixed."""


class Length(int):
    """A length in English Metric Units (914,400 to the inch), the unit Word and Qt both divide."""

    __slots__ = ()

    @property
    def pt(self) -> float:
        """In points, 72 to the inch."""
        return self / 12700

    @property
    def mm(self) -> float:
        return self / 36000

    @property
    def twips(self) -> int:
        """In twentieths of a point, rounded to the nearest: Word's unit for pages and indents."""
        return round(self / 635)


def Pt(points: float) -> Length:
    return Length(round(points * 12700))


def Mm(millimetres: float) -> Length:
    return Length(round(millimetres * 36000))
