"""The characters of a text file, whichever way Vietnamese was encoded in it."""

import re
from pathlib import Path

from resources.legacy_fonts import decode, encoding_of_text
from resources.vietnamese import clean_text
from storage.importers.refusals import FileRefused
from storage.importers.source_bytes import read_bytes

MOST_BYTES = 5_000_000
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_TONED_VOWEL = re.compile("[aăâeêioôơuưy][\u0300\u0301\u0303\u0309\u0323]", re.IGNORECASE)
"""Windows-1258 writes tones behind their vowel; in other encodings those bytes stand anywhere."""
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_BINARY = re.compile("[\\x00-\\x08\\x0e-\\x1a]")
_RESAVE = "Hãy mở tệp bằng Notepad, chọn Lưu thành (Save As) với mã UTF-8 rồi nhập lại."


def read_text_file(path: Path) -> str:
    """The cleaned text of ``path``: UTF-8, UTF-16, Windows-1258, TCVN3 or VNI.

    Raises FileRefused for what is no text, empty or too large.
    """
    text = decoded(read_bytes(path, MOST_BYTES))
    if _BINARY.search(text):
        raise FileRefused(path, "tệp không phải văn bản thuần", _RESAVE)
    if not text.strip():
        raise FileRefused(path, "tệp không có chữ nào", "Hãy kiểm tra lại tệp nguồn.")
    return clean_text(decode(text, encoding_of_text(text)))


def decoded(data: bytes) -> str:
    """The characters of a text file as they stand; what was typed in old fonts stays so."""
    if data.startswith(_UTF16):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _decoded_as_windows(data)


def _decoded_as_windows(data: bytes) -> str:
    """Files of old programs keep one byte a letter: Windows-1258, TCVN3 or VNI."""
    try:
        text = data.decode("cp1258")
    except UnicodeDecodeError:
        return data.decode("latin-1")
    marks = len(_TONE.findall(text))
    fitting = len(_TONED_VOWEL.findall(text))
    return text if marks and fitting == marks else data.decode("latin-1")
