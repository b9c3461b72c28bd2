"""Likely duplicates in a register: one person entered twice, or under a slip of the pen.

Names are compared folded, so capitals, missing accents and typing habits make no difference.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from resources.vietnamese import fold
from storage.dates import PartialDate

_CROWD = 50  # alike in one bucket: a common name without birth dates, not one person fifty times


@dataclass(frozen=True, slots=True)
class Candidate:
    """What tells people apart; ``unit`` is a name, "" where unknown. Collectives have no birth."""

    id: int
    name: str
    birth: PartialDate | None = None
    unit: str = ""
    cccd: str = ""


@dataclass(frozen=True, slots=True)
class Likely:
    """Two rows that may be one; ``is_sure`` where a citizen number says so."""

    first: int
    second: int
    reason: str
    is_sure: bool = False


@dataclass(frozen=True, slots=True)
class _Known:
    """A candidate with its folded name, folded once."""

    one: Candidate
    name: str


_Key = Callable[[_Known], Hashable]


def find_duplicates(candidates: Iterable[Candidate]) -> tuple[Likely, ...]:
    """Pairs worth a look, the sure ones first, each pair once with its strongest reason.

    Two different citizen numbers, or birth dates that contradict each other, speak against.
    """
    people = [_Known(one, fold(" ".join(one.name.split()))) for one in candidates]
    found: dict[tuple[int, int], Likely] = {}
    for likely in (*_same_number(people), *_same_name(people), *_near_name(people)):
        found.setdefault((likely.first, likely.second), likely)
    return tuple(sorted(found.values(), key=lambda one: not one.is_sure))


def _same_number(people: Sequence[_Known]) -> Iterator[Likely]:
    for a, b in _alike(people, lambda known: known.one.cccd or None):
        yield Likely(a.one.id, b.one.id, "Cùng số căn cước công dân", is_sure=True)


def _same_name(people: Sequence[_Known]) -> Iterator[Likely]:
    """Same name with a birth that agrees; where one birth is unknown the unit must agree."""

    def by_birth(known: _Known) -> Hashable:
        return (known.name, known.one.birth) if known.one.birth else None

    def by_year(known: _Known) -> Hashable:
        return (known.name, known.one.birth.year) if known.one.birth else None

    def by_unit(known: _Known) -> Hashable:
        return known.name, fold(known.one.unit)

    for a, b in (*_alike(people, by_birth), *_alike(people, by_year)):
        if _agree(a.one.birth, b.one.birth) and not _other_number(a, b):
            yield Likely(a.one.id, b.one.id, "Cùng họ tên, cùng ngày sinh")
    for a, b in _alike(people, by_unit):
        if (a.one.birth is None or b.one.birth is None) and not _other_number(a, b):
            yield Likely(a.one.id, b.one.id, "Cùng họ tên, cùng đơn vị")


def _near_name(people: Sequence[_Known]) -> Iterator[Likely]:
    """Born on the same day, names one slip apart."""

    def by_day(known: _Known) -> Hashable:
        birth = known.one.birth
        return birth if birth is not None and birth.day is not None else None

    for a, b in _alike(people, by_day):
        if a.name != b.name and one_slip(a.name, b.name) and not _other_number(a, b):
            yield Likely(a.one.id, b.one.id, "Cùng ngày sinh, họ tên gần giống")


def _alike(people: Sequence[_Known], key: _Key) -> Iterator[tuple[_Known, _Known]]:
    buckets: dict[Hashable, list[_Known]] = defaultdict(list)
    for known in people:
        found = key(known)
        if found is not None:
            buckets[found].append(known)
    for bucket in buckets.values():
        if len(bucket) <= _CROWD:
            yield from combinations(bucket, 2)


def _agree(a: PartialDate | None, b: PartialDate | None) -> bool:
    """Whether two dates may be the same day, as far as both are known."""
    one, other = str(a), str(b)
    return one.startswith(other) or other.startswith(one)


def _other_number(a: _Known, b: _Known) -> bool:
    return bool(a.one.cccd and b.one.cccd and a.one.cccd != b.one.cccd)


def one_slip(a: str, b: str) -> bool:
    """Whether one letter more, less or other, two swapped letters, or a dropped word differ."""
    if abs(len(a) - len(b)) <= 1:
        start = _shared(a, b)
        end = _shared(a[start:][::-1], b[start:][::-1])
        left_a, left_b = a[start : len(a) - end], b[start : len(b) - end]
        swapped = len(left_a) == 2 and left_a == left_b[::-1]
        if swapped or max(len(left_a), len(left_b)) <= 1:
            return True
    return _dropped_word(a.split(), b.split())


def _shared(a: str, b: str) -> int:
    """How many characters two texts have in common from the start."""
    count = 0
    for one, other in zip(a, b, strict=False):
        if one != other:
            break
        count += 1
    return count


def _dropped_word(a: list[str], b: list[str]) -> bool:
    """Nguyễn Hà for Nguyễn Thị Hà: the middle name left out, family and given name the same."""
    short, long = sorted((a, b), key=len)
    if len(long) - len(short) != 1 or len(short) < 2:
        return False
    return any(long[:cut] + long[cut + 1 :] == short for cut in range(1, len(long) - 1))
