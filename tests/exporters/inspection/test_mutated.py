"""Files torn at random: read with whatever is left, or refused in a sentence, never a crash."""

import io
import random
import re
import zipfile

from exporters.docx import render_docx
from exporters.inspection import UnreadableDocumentError, inspect_bytes
from exporters.lint import lint
from tests.exporters.builders import a_document

_ROUNDS = 150


def test_torn_files_never_crash_the_checker() -> None:
    whole = render_docx(a_document())
    read = 0
    for seed in range(_ROUNDS):
        chance = random.Random(seed)
        for data in (_torn(whole, chance), _rewritten(whole, chance)):
            try:
                lint(inspect_bytes(data, "rach.docx"))
                read += 1
            except UnreadableDocumentError as error:
                assert error.advice
    assert read > _ROUNDS / 2, "most of the rewritten files can still be read"


def _torn(whole: bytes, chance: random.Random) -> bytes:
    """Bytes of the zip changed, or its end cut off."""
    data = bytearray(whole)
    for _ in range(chance.randint(1, 20)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data[: chance.choice((len(data), chance.randrange(len(data))))])


def _rewritten(whole: bytes, chance: random.Random) -> bytes:
    """A sound zip whose markup lost, doubled or garbled a few values."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as source, zipfile.ZipFile(written, "w") as target:
        for name in source.namelist():
            text = source.read(name).decode("utf-8") if name.startswith("word/") else ""
            for _ in range(chance.randint(0, 6) if text else 0):
                text = _garbled(text, chance)
            target.writestr(name, text or source.read(name))
    return written.getvalue()


def _garbled(text: str, chance: random.Random) -> str:
    """One value of Word's own markup otherwise; the declaration and the root stay whole."""
    values = list(re.finditer(r'(?<= w:)(\w+="[^"]*")', text))
    if not values:
        return text
    start, end = chance.choice(values).span()
    name, value = text[start:end].split("=", 1)
    worse = ("", "-1", "abc", "9" * 40, "1e309", "NaN", "ậ", value.strip('"')[::-1])
    return f'{text[:start]}{name}="{chance.choice(worse)}"{text[end:]}'
