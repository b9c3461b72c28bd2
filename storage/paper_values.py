"""The values of a paper's form as JSON: kept without the form, read back without it."""

import json
from collections.abc import Sequence
from typing import Any

from resources.vietnamese import clean_text
from storage.cleaning import clean_blocks, clean_sentence
from storage.records import TextBlock
from storage.records_papers import PaperValue
from storage.rows import blocks_value, read_blocks


def clean_value(value: PaperValue) -> PaperValue:
    """NFC; cells and lines one line each, a text keeps its line breaks."""
    if isinstance(value, str):
        return clean_text(value)
    if blocks := _blocks(value):
        return clean_blocks(blocks)
    return tuple(_clean_part(part) for part in value)  # type: ignore[return-value]


def value_as_json(value: PaperValue) -> str:
    """JSON of one value; every paragraph without a uid gets one."""
    if blocks := _blocks(value):
        return blocks_value(blocks)
    return json.dumps(value, ensure_ascii=False)


def value_from_json(text: str) -> PaperValue:
    """The inverse of ``value_as_json``."""
    found = json.loads(text)
    if isinstance(found, str):
        return found
    if found and isinstance(found[0], dict):
        return read_blocks(text)
    return tuple(tuple(part) if isinstance(part, list) else part for part in found)  # type: ignore[return-value]


def _blocks(value: Sequence[Any]) -> tuple[TextBlock, ...]:
    return tuple(part for part in value if isinstance(part, TextBlock))


def _clean_part(part: Any) -> str | tuple[str, ...]:
    """A cell may hold several lines, as typed."""
    return clean_sentence(part) if isinstance(part, str) else tuple(map(clean_text, part))
