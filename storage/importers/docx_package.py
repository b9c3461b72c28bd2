"""The parts of a .docx file that are read, opened so that no file can exhaust the machine."""

import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from storage.importers.docx_sniff import refusal_for
from storage.importers.docx_xml import Element
from storage.importers.refusals import RESAVE_ADVICE, FileRefused

_MOST_MEMBERS = 5_000
_LARGEST_FILE = 300 * 2**20
_LARGEST_PART = 32 * 2**20
"""Two hundred pages with every change tracked stay well below this."""
_HIGHEST_RATIO = 300
_RATIO_FROM = 2 * 2**20
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(wordprocessingml|officeDocument)/")
_TRANSITIONAL = {
    b"wordprocessingml": rb"http://schemas.openxmlformats.org/wordprocessingml/2006/",
    b"officeDocument": rb"http://schemas.openxmlformats.org/officeDocument/2006/",
}
_BESIDE = ("styles", "numbering", "comments")
_BROKEN = "tệp bị hỏng hoặc chưa chép hết"
_BROKEN_ADVICE = "Hãy xin lại tệp, hoặc mở bằng Word để Word tự sửa, lưu lại rồi nhập tệp mới."
_READING_FAILS = (
    BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, KeyError,
    OSError,
)  # fmt: skip


@dataclass(frozen=True)
class DocxParts:
    """Roots of the parts; ``core`` holds the properties, ``names`` are all members of the file."""

    document: Element
    styles: Element | None
    numbering: Element | None
    comments: Element | None
    core: Element | None
    names: frozenset[str]


def open_docx(path: Path) -> DocxParts:
    """The parts of the file at ``path``; raises FileRefused for whatever is no sound .docx."""
    refusal = refusal_for(path)
    if refusal is not None:
        raise refusal
    try:
        with ZipFile(path) as package:
            return _parts(path, package)
    except _READING_FAILS as error:
        raise FileRefused(path, _BROKEN, _BROKEN_ADVICE) from error
    except etree.XMLSyntaxError as error:
        raise FileRefused(path, _BROKEN, _BROKEN_ADVICE) from error


def _parts(path: Path, package: ZipFile) -> DocxParts:
    members = {info.filename: info for info in package.infolist()}
    if len(members) > _MOST_MEMBERS or path.stat().st_size > _LARGEST_FILE:
        raise _too_large(path)
    main = _main_part(path, package, members)
    folder = str(PurePosixPath(main).parent)
    side = {name: members.get(f"{folder}/{name}.xml") for name in _BESIDE}
    return DocxParts(
        document=_parsed(_read(path, package, members[main])),
        styles=_optional(path, package, side["styles"]),
        numbering=_optional(path, package, side["numbering"]),
        comments=_optional(path, package, side["comments"]),
        core=_optional(path, package, members.get("docProps/core.xml")),
        names=frozenset(members),
    )


def _main_part(path: Path, package: ZipFile, members: Mapping[str, ZipInfo]) -> str:
    """Usually word/document.xml; the relationships say which when it is named otherwise."""
    relations = members.get("_rels/.rels")
    if "word/document.xml" not in members and relations is not None:
        for relation in _parsed(_read(path, package, relations)):
            target = relation.get("Target", "").lstrip("/")
            if relation.get("Type", "").endswith("/officeDocument") and target in members:
                return target
    if "word/document.xml" in members:
        return "word/document.xml"
    raise FileRefused(path, "tệp không phải là văn bản Word (.docx)", RESAVE_ADVICE)


def _optional(path: Path, package: ZipFile, info: ZipInfo | None) -> Element | None:
    return None if info is None else _parsed(_read(path, package, info))


def _read(path: Path, package: ZipFile, info: ZipInfo) -> bytes:
    """A member's bytes; its size is checked before anything is unpacked."""
    packed = max(info.compress_size, 1)
    dense = info.file_size > _RATIO_FROM and info.file_size / packed > _HIGHEST_RATIO
    if info.file_size > _LARGEST_PART or dense:
        raise _too_large(path)
    return package.read(info)


def _parsed(xml: bytes) -> Element:
    """The root of ``xml``; entities are not expanded, nothing is fetched."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    if b"purl.oclc.org" in xml:
        xml = _STRICT.sub(lambda found: _TRANSITIONAL[found[1]], xml)
    return etree.fromstring(xml, parser)


def _too_large(path: Path) -> FileRefused:
    return FileRefused(
        path,
        "nội dung giải nén lớn bất thường",
        "Hãy kiểm tra nguồn của tệp; nếu đúng là kế hoạch, hãy tách thành tệp nhỏ hơn rồi nhập.",
    )
