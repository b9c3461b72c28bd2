"""Text from people made fit for a line of paper, the same in every kind of block."""

from collections.abc import Iterable, Sequence

from resources.vietnamese import clean_text


def sentence(text: str) -> str:
    """One line of running text; its spaces and no-break spaces are the writer's."""
    return clean_text(text).replace("\n", " ").strip()


def clean_lines(lines: Iterable[str]) -> tuple[str, ...]:
    """The lines of a table cell without empty ones; a typed line feed starts a new one."""
    split = [piece for line in lines for piece in clean_text(line).split("\n")]
    return tuple(line for line in map(sentence, split) if line)


def listed(texts: Iterable[str]) -> Sequence[str]:
    """Items of one list without typed dashes: each ends in ``;``, the last in a full stop."""
    bare = (sentence(text).lstrip("-– ").rstrip(" .;") for text in texts)
    items = [item for item in bare if item]
    return [f"{item}{'.' if place == len(items) else ';'}" for place, item in enumerate(items, 1)]
