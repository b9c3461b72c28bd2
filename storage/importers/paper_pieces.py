"""What a paper's form prints of its values, piece by piece, and what it prints of itself."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest

from resources.forms import BlockTemplate, Field, Form
from resources.vietnamese import clean_line
from storage.edited_text import runs_of
from storage.importers.returned_items import WHOLE, Old
from storage.importers.returned_text import shortened
from storage.records import TextBlock
from storage.records_papers import Paper, PaperValue

_SLOT = re.compile(r"\{(\w+)((?:\|\w+)*)\}")
_WHOLE = re.compile(r"\{(\w+)(?:\|dots)?\}\.?")
_LINES = ("{item}", "- {item}")
_LEAST_OWN = 4
"""So few letters of its own do not tell a form's sentence from what people write."""


@dataclass(frozen=True)
class ListField:
    """A field whose items are compared one by one; ``head`` stands before the first of them."""

    key: str
    label: str
    olds: tuple[Old, ...]

    @property
    def head(self) -> str:
        return head_of(self.key)


@dataclass(frozen=True)
class Sentence:
    """A sentence of the form itself; ``keys`` by slot are the values read back out of it.

    ``parts`` are its own words around the slots, one more than ``keys``. So few that anybody's
    paragraph could read like it make it ``scant``: then it is known by what is stored alone.
    """

    parts: tuple[str, ...]
    keys: tuple[str, ...]
    scant: bool

    def read(self, text: str, stored: Mapping[str, PaperValue]) -> dict[str, str] | None:
        """What ``text`` says in the slots; None where it is another sentence.

        What still reads as ``stored`` is that: two values may part at more than one place.
        """
        same = (f"({_printed(stored.get(key, ''))})" if key else "(.*?)" for key in self.keys)
        match = self._form(tuple(same)).fullmatch(text)
        if match is None and not self.scant:
            match = self._form(("(.*?)",) * len(self.keys)).fullmatch(text)
        if match is None:
            return None
        pairs = zip(self.keys, match.groups(), strict=True)
        return {key: found.strip() for key, found in pairs if key}

    def _form(self, slots: Sequence[str]) -> "re.Pattern[str]":
        words = map(re.escape, self.parts)
        said = "".join(chain.from_iterable(zip_longest(words, slots, fillvalue="")))
        return re.compile(said + r"(?:/\.)?")


def _printed(value: object) -> str:
    """The pattern of one value as it was printed; a blank may be dots."""
    text = clean_line(value) if isinstance(value, str) else ""
    return re.escape(text) if text else r"[.…\s]*"


def head_of(key: str) -> str:
    """What stands for the beginning of a field among the keys of its list."""
    return f"field {key}"


def item_key(key: str, place: int) -> str:
    """What an item of a list without uids is known by."""
    return f"{key}.{place}"


def rich_fields(form: Form, paper: Paper) -> tuple[ListField, ...]:
    """Running text, its paragraphs known by their uids."""
    return tuple(
        ListField(field.key, field.label, tuple(_old_blocks(field, paper)))
        for field in form.fields
        if field.type == "rich"
    )


def line_fields(form: Form, paper: Paper) -> tuple[ListField, ...]:
    """Lines printed one a paragraph, and whoever the paper addresses; bases go their own way."""
    printed = [
        block.rows
        for block in form.blocks
        if block.type == "addressees"
        or (block.type in ("paragraph", "list") and block.text in _LINES)
    ]
    fields = [form.field(key) for key in dict.fromkeys(printed) if key and key != "bases"]
    return tuple(
        ListField(field.key, field.label, tuple(_old_lines(field, paper))) for field in fields
    )


def old_bases(paper: Paper) -> tuple[Old, ...]:
    """The legal bases, known by their place."""
    named = ((str(n), base) for n, base in enumerate(paper.bases) if clean_line(base))
    return tuple(
        Old(key, text, f"Căn cứ {int(key) + 1}", {WHOLE: runs_of(text)}) for key, text in named
    )


def old_values(form: Form, paper: Paper) -> tuple[Old, ...]:
    """Single texts that are a whole paragraph, known by their field's key."""
    keys = [key for block in form.blocks if _is_whole(block) for key in _WHOLE.findall(block.text)]
    fields = [form.field(key) for key in keys]
    texts = [(field, str(paper.all_values.get(field.key, ""))) for field in fields]
    return tuple(
        Old(field.key, text, field.label, {WHOLE: runs_of(text)}) for field, text in texts if text
    )


def stopped_values(form: Form) -> frozenset[str]:
    """Keys of the values after which the form itself prints a full stop."""
    ended = (block for block in form.blocks if _is_whole(block) and block.text.endswith("."))
    return frozenset(key for block in ended for key in _WHOLE.findall(block.text))


def sentences(form: Form) -> tuple[Sentence, ...]:
    """The form's own sentences, whatever their values say."""
    blocks = (*form.blocks, *(block for part in form.appendices for block in part.blocks))
    own = (block for block in blocks if block.type == "paragraph" and not block.rows)
    return tuple(_sentence(block) for block in own if not _is_whole(block) and block.text)


def _is_whole(block: BlockTemplate) -> bool:
    """Whether it prints one value and nothing else, dots where that is blank."""
    whole = _WHOLE.fullmatch(block.text)
    return block.type == "paragraph" and not block.rows and whole is not None


def _has_words(block: BlockTemplate) -> bool:
    return len(re.sub(r"\W", "", _SLOT.sub("", block.text))) >= _LEAST_OWN


def _sentence(block: BlockTemplate) -> Sentence:
    """Values changed by a filter that cannot be turned round are not read back."""
    slots = list(_SLOT.finditer(block.text))
    edges = [0, *(edge for slot in slots for edge in slot.span()), len(block.text)]
    parts = tuple(block.text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))
    keys = tuple(slot[1] if slot[2] in ("", "|dots") else "" for slot in slots)
    return Sentence(parts, keys, scant=not _has_words(block))


def _old_blocks(field: Field, paper: Paper) -> Iterator[Old]:
    for block in _tuple(paper, field):
        if isinstance(block, TextBlock) and block.text.strip():
            name = f"{field.label}, đoạn “{shortened(block.text)}”"
            yield Old(block.uid, block.text, name, {WHOLE: block.runs}, True, block.style)


def _old_lines(field: Field, paper: Paper) -> Iterator[Old]:
    for place, line in enumerate(_tuple(paper, field)):
        if isinstance(line, str) and clean_line(line):
            name = f"{field.label}, mục {place + 1}"
            yield Old(item_key(field.key, place), line, name, {WHOLE: runs_of(line)})


def _tuple(paper: Paper, field: Field) -> Sequence[object]:
    value = paper.values.get(field.key, ())
    return value if isinstance(value, tuple) else ()
