"""A document as JSON text: what was issued is kept beside the book's rows, word for word."""

import json
from dataclasses import fields, is_dataclass

from exporters.document import Document


def document_as_json(document: Document) -> str:
    """Every value of ``document`` by its field's name, each record with its ``type``.

    Lengths are EMU (914,400 to the inch). Equal documents give equal texts.
    """
    return json.dumps(_plain(document), ensure_ascii=False)


def _plain(value: object) -> object:
    if is_dataclass(value):
        named = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        return {"type": type(value).__name__, **named}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value
