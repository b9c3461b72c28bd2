"""What a paper's form prints of its values, piece by piece, and what it prints of itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resources.forms import BlockTemplate, Field, Form
from resources.vietnamese import clean_line
from storage.edited_text import runs_of
from storage.importers.returned_items import WHOLE, Old
from storage.importers.returned_text import shortened
from storage.records import TextBlock
from storage.records_papers import Paper

_SLOT = re.compile(r"\{(\w+)((?:\|\w+)*)\}")
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
    """A sentence of the form itself; ``keys`` by group are the values read back out of it."""

    form: "re.Pattern[str]"
    keys: tuple[str, ...]


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
    keys = [block.text[1:-1] for block in form.blocks if _is_whole(block)]
    fields = [form.field(key) for key in keys]
    texts = [(field, str(paper.all_values.get(field.key, ""))) for field in fields]
    return tuple(
        Old(field.key, text, field.label, {WHOLE: runs_of(text)}) for field, text in texts if text
    )


def sentences(form: Form) -> tuple[Sentence, ...]:
    """The form's own sentences, whatever their values say."""
    blocks = (*form.blocks, *(block for part in form.appendices for block in part.blocks))
    own = (block for block in blocks if block.type == "paragraph" and not block.rows)
    return tuple(_sentence(block) for block in own if not _is_whole(block) and _has_words(block))


def _is_whole(block: BlockTemplate) -> bool:
    slot = _SLOT.fullmatch(block.text)
    return block.type == "paragraph" and not block.rows and bool(slot) and not slot[2]  # type: ignore[index]


def _has_words(block: BlockTemplate) -> bool:
    return len(re.sub(r"\W", "", _SLOT.sub("", block.text))) >= _LEAST_OWN


def _sentence(block: BlockTemplate) -> Sentence:
    """Values changed by a filter that cannot be turned round are not read back."""
    pattern, at, keys = "", 0, list[str]()
    for slot in _SLOT.finditer(block.text):
        pattern += re.escape(block.text[at : slot.start()]) + "(.*?)"
        at = slot.end()
        keys.append(slot[1] if slot[2] in ("", "|dots") else "")
    return Sentence(re.compile(pattern + re.escape(block.text[at:]) + r"(?:/\.)?"), tuple(keys))


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
