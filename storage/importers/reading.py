"""Reads a plan from any file an office has, going by what the file holds, not by its name."""

from collections.abc import Callable
from pathlib import Path

from storage.importers.convert import converted
from storage.importers.docx import read_docx
from storage.importers.pdf import read_pdf
from storage.importers.refusals import RESAVE_ADVICE, FileRefused
from storage.importers.source_bytes import read_bytes
from storage.importers.text import read_text
from storage.interchange import read_plan
from storage.records_import import Imported

MOST_BYTES = 50_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""The stream of an office file with a password; read_docx says so."""
_LOOKED_AT = 4096


def read_any(path: Path) -> Imported:
    """The plan in a .docx, .doc, .rtf, .pdf, .txt or interchange .json file, and what is in doubt.

    Nothing is stored. Raises ImportRefused, whose message says what is wrong and what to do.
    """
    data = read_bytes(path, MOST_BYTES)
    return _reader(path, data)(path)


def _reader(path: Path, data: bytes) -> Callable[[Path], Imported]:
    head = data[:_LOOKED_AT].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"%PDF-" in head[:1024]:
        return read_pdf
    if head.startswith(b"PK"):
        return read_docx
    if head.startswith(_OLE):
        return read_docx if _ENCRYPTED in data else _read_converted
    if head.startswith(b"{\\rtf"):
        return _read_converted
    if head[:1] == b"<" or head[:12].lower() == b"mime-version":
        return _refuse_web_page
    if path.suffix.lower() == ".json":
        return _read_json
    return read_text


def _read_json(path: Path) -> Imported:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        advice = "Hãy lưu lại tệp với mã UTF-8."
        raise FileRefused(path, "tệp không phải văn bản UTF-8", advice) from error
    return Imported(read_plan(text, path.name))


def _read_converted(path: Path) -> Imported:
    with converted(path) as made:
        return read_docx(made)


def _refuse_web_page(path: Path) -> Imported:
    raise FileRefused(path, "tệp là trang web mang đuôi tệp khác", RESAVE_ADVICE)
