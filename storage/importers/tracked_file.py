"""Opens a Word file that came back and reads it with its tracked changes and remarks."""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from storage.importers.refusals import RESAVE_ADVICE, FileRefused
from storage.importers.tracked import Remark, TrackedPaper
from storage.importers.tracked_body import read_blocks
from storage.importers.tracked_markup import Element, W, attribute, child
from storage.importers.tracked_paragraph import Reader
from storage.importers.tracked_styles import read_styles

_MOST_BYTES = 60_000_000
"""Of one part unpacked; 200 pages of text with every change tracked have a tenth of it."""

_OLE = b"\xd0\xcf\x11\xe0"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"


@dataclass(frozen=True)
class _Package:
    """The parts of an open file; parts are named by their path inside it."""

    path: Path
    file: zipfile.ZipFile

    def xml(self, name: str) -> Element | None:
        """The root of a part; None for one that is not there."""
        if name not in self.file.NameToInfo:
            return None
        with self.file.open(name) as part:
            data = part.read(_MOST_BYTES + 1)
        if len(data) > _MOST_BYTES:
            raise FileRefused(self.path, "nội dung quá lớn", RESAVE_ADVICE)
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        return etree.fromstring(data, parser)

    def related(self, name: str = "") -> Mapping[str, str]:
        """The parts a part refers to, by the last word of the relation's type."""
        folder, file = posixpath.split(name)
        root = self.xml(posixpath.join(folder, "_rels", f"{file}.rels"))
        return {
            relation.get("Type", "").rpartition("/")[2]: _resolved(folder, relation)
            for relation in ([] if root is None else root)
            if isinstance(relation.tag, str) and relation.get("TargetMode") != "External"
        }


def read_tracked(path: Path) -> TrackedPaper:
    """The Word file at ``path``; raises FileRefused for anything that is not one."""
    try:
        with path.open("rb") as stream:
            if stream.read(4) == _OLE:
                problem = "tệp được đặt mật khẩu hoặc là tệp Word kiểu cũ"
                raise FileRefused(path, problem, RESAVE_ADVICE)
            stream.seek(0)
            with zipfile.ZipFile(stream) as file:
                return _paper(_Package(path, file))
    except (zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, EOFError) as error:
        raise _not_word(path) from error
    except (RuntimeError, ValueError) as error:  # zipfile on encrypted, unknown and odd members
        raise _not_word(path) from error
    except OSError as error:
        advice = "Hãy đóng tệp trong Word, kiểm tra ổ đĩa rồi nhập lại."
        raise FileRefused(path, "không đọc được tệp", advice) from error


def _paper(package: _Package) -> TrackedPaper:
    parts = package.related()
    main = parts.get("officeDocument", "")
    root = package.xml(main)
    body = child(root, "body")
    if body is None:
        raise _not_word(package.path)
    beside = package.related(main)
    reader = Reader(read_styles(package.xml(beside.get("styles", ""))))
    blocks = read_blocks(body, reader)
    core = package.xml(parts.get("core-properties", ""))
    return TrackedPaper(
        blocks=blocks,
        remarks=tuple(_remarks(package.xml(beside.get("comments", "")), reader.quotes)),
        uid=_property(core, f"{_DC}identifier"),
        created=_property(core, f"{_TERMS}created"),
    )


def _remarks(root: Element | None, quotes: Mapping[str, str]) -> Iterator[Remark]:
    for comment in [] if root is None else root.iter(W + "comment"):
        key = attribute(comment, "id")
        lines = ("".join(p.itertext(W + "t")) for p in comment.iter(W + "p"))
        yield Remark(
            id=key,
            by=attribute(comment, "author").strip(),
            at=attribute(comment, "date"),
            text="\n".join(line for line in lines if line.strip()),
            quote=quotes.get(key, ""),
        )


def _property(core: Element | None, name: str) -> str:
    found = None if core is None else core.find(name)
    return "" if found is None or not found.text else found.text.strip()


def _resolved(folder: str, relation: Element) -> str:
    target = relation.get("Target", "")
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _not_word(path: Path) -> FileRefused:
    return FileRefused(path, "đây không phải là tệp Word (.docx) hoặc tệp bị hỏng", RESAVE_ADVICE)
