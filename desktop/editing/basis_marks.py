"""The marks after legal bases: ``;`` after each, a full stop after the last.

Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.
"""

from collections.abc import Sequence

_MARKS = " ;.,:"


def wrongly_marked(bases: Sequence[str]) -> tuple[int, ...]:
    """The numbers, from 1, of the bases that end on another mark."""
    numbered = enumerate(bases, start=1)
    return tuple(at for at, basis in numbered if not basis.rstrip().endswith(_mark(at, bases)))


def with_marks(bases: Sequence[str]) -> tuple[str, ...]:
    """``bases`` with the right mark where it was wrong."""
    wrong = wrongly_marked(bases)
    return tuple(
        basis.rstrip(_MARKS) + _mark(at, bases) if at in wrong else basis
        for at, basis in enumerate(bases, start=1)
    )


def _mark(number: int, bases: Sequence[str]) -> str:
    return ";" if number < len(bases) else "."
