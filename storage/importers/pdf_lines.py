"""Words become the lines the eye reads, from top to bottom and left to right."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from storage.importers.pdf_words import Word

_SAME_LINE = 0.4
"""Words whose baselines differ by less than this share of the size stand on one line."""


@dataclass(frozen=True)
class Line:
    """Words side by side on one baseline of page ``page``."""

    words: tuple[Word, ...]
    page: int

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> float:
        return self.words[0].left

    @property
    def right(self) -> float:
        return max(word.right for word in self.words)

    @property
    def base(self) -> float:
        return self.words[0].base

    @property
    def size(self) -> float:
        return max(word.size for word in self.words)

    @property
    def is_bold(self) -> bool:
        return all(word.bold for word in self.words)


def read_lines(words: Iterable[Word], page: int) -> Iterator[Line]:
    """The lines of one region of a page."""
    line: list[Word] = []
    for word in sorted(words, key=lambda word: (word.base, word.left)):
        if line and abs(word.base - line[0].base) > _SAME_LINE * max(word.size, line[0].size):
            yield _line(line, page)
            line = []
        line.append(word)
    if line:
        yield _line(line, page)


def _line(words: list[Word], page: int) -> Line:
    return Line(tuple(sorted(words, key=lambda word: word.left)), page)
