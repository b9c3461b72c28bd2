"""Opens a .docx as a zip of XML parts and refuses what is none, before anything is unpacked."""

import io
import posixpath
import zipfile
import zlib
from pathlib import Path
from typing import Final
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from resources.errors import KnownError

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = "{http://purl.oclc.org/ooxml/"
_OFFICE_DOCUMENT = "/officeDocument"
_OLD_FORMAT = b"\xd0\xcf\x11\xe0"
# RuntimeError: an encrypted part; NotImplementedError: a zip of a newer kind; ValueError: a part
# before the file's beginning.
_BROKEN = (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, NotImplementedError, ValueError)
_MOST_BYTES = 200 * 1024 * 1024


class UnreadableDocumentError(KnownError):
    """The file is not a Word document this program can look into; it is left as it is."""


class Package:
    """The XML parts of one .docx, parsed when asked for (expat fetches nothing)."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._zip = _opened(data, name)
        self.main = self._main_part()

    def part(self, name: str) -> Element | None:
        """The root element of a part, None when the file has none of that name."""
        try:
            data = self._zip.read(name)
        except KeyError:
            return None
        except _BROKEN as error:
            raise _damaged(self.name) from error
        try:
            # LookupError and ValueError: an encoding Python does not know.
            return ElementTree.fromstring(data)
        except (ElementTree.ParseError, LookupError, ValueError) as error:
            raise _damaged(self.name) from error

    def files(self) -> dict[str, bytes]:
        """Every file of the zip by name; raises UnreadableDocumentError for a broken one."""
        try:
            return {name: self._zip.read(name) for name in self._zip.namelist()}
        except _BROKEN as error:
            raise _damaged(self.name) from error

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """Relation id to (type, part name) of a part."""
        folder, file = posixpath.split(name)
        root = self.part(posixpath.join(folder, "_rels", f"{file}.rels"))
        if root is None:
            return {}
        return {
            row.get("Id", ""): (row.get("Type", ""), _resolved(folder, row.get("Target", "")))
            for row in root.iter(_RELATION)
        }

    def related(self, kind: str) -> Element | None:
        """The part the main document names for ``kind`` (styles, theme, numbering, settings)."""
        names = (p for t, p in self.relations(self.main).values() if t.endswith(f"/{kind}"))
        return next((part for part in map(self.part, names) if part is not None), None)

    def document(self) -> Element:
        """The main part; raises UnreadableDocumentError where there is none or of another kind."""
        root = self.part(self.main)
        if root is not None and root.tag.startswith(_STRICT):
            raise UnreadableDocumentError(
                f"Tệp “{self.name}” được lưu theo kiểu “Strict Open XML”.",
                "Hãy mở bằng Word, chọn Lưu thành, kiểu “Tài liệu Word (*.docx)”, rồi dùng tệp đó.",
            )
        if root is None or root.tag != f"{W}document":
            raise _damaged(self.name)
        return root

    def _main_part(self) -> str:
        targets = (p for t, p in self.relations("").values() if t.endswith(_OFFICE_DOCUMENT))
        return next(targets, "word/document.xml")


def read_file(path: Path) -> bytes:
    """The bytes of a file; raises UnreadableDocumentError when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableDocumentError(
            f"Không đọc được tệp “{path}”.",
            "Hãy đóng tệp ở chương trình khác, kiểm tra tên tệp và quyền đọc.",
        ) from error


def _opened(data: bytes, name: str) -> zipfile.ZipFile:
    if data.startswith(_OLD_FORMAT):
        raise UnreadableDocumentError(
            f"Tệp “{name}” là tệp Word đời cũ (.doc) hoặc có mật khẩu.",
            "Hãy mở bằng Word, bỏ mật khẩu rồi lưu lại thành .docx.",
        )
    try:
        opened = zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN as error:
        raise UnreadableDocumentError(
            f"Tệp “{name}” không phải tệp Word .docx.", "Hãy lưu lại từ Word thành .docx."
        ) from error
    if sum(item.file_size for item in opened.infolist()) > _MOST_BYTES:
        raise UnreadableDocumentError(
            f"Tệp “{name}” khi giải nén lớn quá mức của một văn bản.",
            "Hãy bỏ bớt hình ảnh rồi lưu lại.",
        )
    return opened


def _damaged(name: str) -> UnreadableDocumentError:
    return UnreadableDocumentError(
        f"Tệp “{name}” bị hỏng hoặc thiếu nội dung nên không đọc được.",
        "Hãy mở bằng Word, chọn sửa tệp rồi lưu lại thành .docx.",
    )


def _resolved(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
