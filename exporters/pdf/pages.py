"""Fills pages with strips: what belongs together stays together, table heads repeat."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from exporters.pdf.sheet import Sheet

# Sums of floats may miss the page's height by less than anyone can see.
_TOLERANCE = 0.01


@dataclass(frozen=True)
class Strip:
    """A full-width slice of paper, in points.

    ``space_before`` vanishes at the top of a page. A ``glued`` strip stays on one page with the
    next. ``head`` is repeated above the first strip of each page that names it. ``cut`` parts the
    strip at a height (None: no line fits), for when it cannot stay whole.
    """

    height: float
    draw: Callable[[Sheet, float], None]
    space_before: float = 0.0
    glued: bool = False
    uid: str = ""
    head: "Strip | None" = None
    cut: "Callable[[float], tuple[Strip, Strip] | None] | None" = None


@dataclass(frozen=True)
class Placed:
    """A strip and how far below the top margin it stands."""

    strip: Strip
    top: float


Page = list[Placed]


def paginate(strips: Iterable[Strip], height: float) -> list[Page]:
    """Strips on pages whose text area is so high; at least one page."""
    filler = _Filler(height)
    for chunk in _chunks(strips):
        filler.place(chunk)
    return filler.pages


def _chunks(strips: Iterable[Strip]) -> Iterator[list[Strip]]:
    """Strips that are glued together, bundle by bundle."""
    chunk: list[Strip] = []
    for strip in strips:
        chunk.append(strip)
        if not strip.glued:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


class _Filler:
    """Puts bundles on pages one after another."""

    def __init__(self, height: float) -> None:
        self.pages: list[Page] = [[]]
        self._height = height
        self._used = 0.0

    def place(self, chunk: Sequence[Strip]) -> None:
        """Put a bundle on one page; only one taller than a page is spread over several."""
        while chunk:
            if self.pages[-1] and not self._fits(chunk) and not self._can_begin(chunk):
                self._turn()
            chunk = self._put_what_fits(chunk)

    def _put_what_fits(self, chunk: Sequence[Strip]) -> Sequence[Strip]:
        """Put strips down and return those left over; none are when the bundle fits."""
        for index, strip in enumerate(chunk):
            if self._fits(_inseparable(chunk, index)):
                self._put(strip)
                continue
            parts = self._cut(strip, self._used, self._above)
            if parts is not None:
                self._put(parts[0])
                return [parts[1], *chunk[index + 1 :]]
            if self.pages[-1]:
                return chunk[index:]
            self._put(strip)
        return ()

    def _can_begin(self, chunk: Sequence[Strip]) -> bool:
        """Whether a bundle no page can hold may be cut here already: no need to leave a gap."""
        if _end(chunk, 0.0, None) <= self._height + _TOLERANCE:
            return False
        uncut = list(takewhile(lambda strip: strip.cut is None, chunk))
        if len(uncut) == len(chunk):
            return False
        above = uncut[-1] if uncut else self._above
        return self._cut(chunk[len(uncut)], _end(uncut, self._used, self._above), above) is not None

    def _cut(self, strip: Strip, used: float, above: Strip | None) -> tuple[Strip, Strip] | None:
        """Parted at what is left of the page; something always remains for what is glued on."""
        if strip.cut is None:
            return None
        room = self._height - used - _lead(strip, above)
        return strip.cut(min(room, strip.height - 2 * _TOLERANCE))

    def _fits(self, strips: Sequence[Strip]) -> bool:
        return _end(strips, self._used, self._above) <= self._height + _TOLERANCE

    def _put(self, strip: Strip) -> None:
        top = self._used + _lead(strip, self._above)
        if strip.head is not None and _starts_table(strip, self._above):
            self.pages[-1].append(Placed(strip.head, top - strip.head.height))
        self.pages[-1].append(Placed(strip, top))
        self._used = top + strip.height

    def _turn(self) -> None:
        self.pages.append([])
        self._used = 0.0

    @property
    def _above(self) -> Strip | None:
        page = self.pages[-1]
        return page[-1].strip if page else None


def _inseparable(chunk: Sequence[Strip], index: int) -> Sequence[Strip]:
    """The strip, and the next one where only cutting this one can keep the two together."""
    following = chunk[index + 1 : index + 2]
    keep = chunk[index].cut is not None and following and following[0].cut is None
    return chunk[index : index + 2] if keep else chunk[index : index + 1]


def _end(strips: Iterable[Strip], used: float, above: Strip | None) -> float:
    """How far down the page these strips would reach."""
    for strip in strips:
        used += _lead(strip, above) + strip.height
        above = strip
    return used


def _lead(strip: Strip, above: Strip | None) -> float:
    """What stands between a strip and the one above it: space, and the head of its table."""
    space = strip.space_before if above is not None else 0.0
    if strip.head is not None and _starts_table(strip, above):
        return space + strip.head.height
    return space


def _starts_table(strip: Strip, above: Strip | None) -> bool:
    return above is None or above.head is not strip.head
