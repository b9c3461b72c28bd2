"""Opens a Word template so that what is not changed is written back byte for byte."""

import io
import zipfile
from collections.abc import Iterator

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from exporters.inspection.package import Package, UnreadableDocumentError
from exporters.word_template.names import ON, Element, w

_HEADS = ("/header", "/footer")
_MACROS = ("vbaproject.bin", "vbadata.xml")
_TEMPLATE_TYPE = b"wordprocessingml.template.main+xml"
_DOCUMENT_TYPE = b"wordprocessingml.document.main+xml"
_TYPES = "[Content_Types].xml"
_MACRO_TYPE = b"macroEnabled"
_ONE_TIME = (1980, 1, 1, 0, 0, 0)
_CHANGES = ("ins", "del", "moveFrom", "moveTo")
_LOCKED = ("contentLocked", "sdtContentLocked")
_PROTECTION = {
    "readOnly": "chỉ được đọc",
    "forms": "chỉ được điền ô biểu mẫu",
    "comments": "chỉ được ghi chú",
    "trackedChanges": "mọi chỗ sửa đều bị theo dõi",
}


class MacroError(UnreadableDocumentError):
    """The file carries macros; nothing that could run is taken into the program."""


class TemplateFile:
    """The text parts of a .docx or .dotx as trees to change: body, headers, footers.

    Raises UnreadableDocumentError for what is no readable Word file, MacroError for macros.
    """

    def __init__(self, data: bytes, name: str) -> None:
        package = Package(data, name)
        package.document()
        self._files = package.files()
        self._refuse_macros(name)
        heads = (part for kind, part in package.relations(package.main).values()
                 if kind.endswith(_HEADS) and part in self._files)  # fmt: skip
        self.main = package.main
        names = dict.fromkeys((package.main, *heads))
        self.parts = {part: _parsed(self._files[part], name) for part in names}
        settings = package.related("settings")
        protection = None if settings is None else settings.find(w("documentProtection"))
        self.protection = _enforced(protection)

    def saved(self) -> bytes:
        """The file with its changed parts; a template (.dotx) becomes a document."""
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
            for name, data in self._written():
                packed.writestr(zipfile.ZipInfo(name, _ONE_TIME), data, zipfile.ZIP_DEFLATED)
        return stream.getvalue()

    def _written(self) -> Iterator[tuple[str, bytes]]:
        for name, data in self._files.items():
            if name in self.parts:
                root = self.parts[name]
                yield (
                    name,
                    etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True),
                )
            elif name == _TYPES:
                yield name, data.replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE)
            else:
                yield name, data

    def _refuse_macros(self, name: str) -> None:
        has_code = any(file.lower().endswith(_MACROS) for file in self._files)
        if has_code or _MACRO_TYPE in self._files.get(_TYPES, b""):
            raise MacroError(
                f"Tệp “{name}” có macro nên không được nạp.",
                "Hãy mở bằng Word, chọn Lưu thành, kiểu “Tài liệu Word (*.docx)” (không có macro), "
                "rồi nạp tệp vừa lưu.",
            )


def cautions_of(data: bytes, name: str) -> tuple[str, ...]:
    """What is locked or unsettled in the file, a sentence each; it is filled all the same.

    Raises UnreadableDocumentError as ``blanks_of``.
    """
    file = TemplateFile(data, name)
    said: list[str] = []
    if file.protection:
        said.append(
            f"Tệp đang bị hạn chế sửa ({file.protection}). Chương trình vẫn điền được, nhưng khi "
            "mở bằng Word sẽ không sửa được chỗ bị khóa: nếu còn phải sửa tay, hãy bỏ hạn chế "
            "trong Word (Xem lại → Hạn chế chỉnh sửa)."
        )
    locks = [lock for root in file.parts.values() for lock in root.iter(w("lock"))
             if lock.get(w("val")) in _LOCKED]  # fmt: skip
    if any(next(root.iter(*map(w, _CHANGES)), None) is not None for root in file.parts.values()):
        said.append(
            "Tệp còn chỗ sửa đang theo dõi (Track Changes): chữ thêm được giữ, chữ xóa vẫn gạch "
            "trong văn bản đã điền. Nên mở bằng Word, chọn Xem lại → Chấp nhận tất cả, lưu rồi nạp "
            "lại."
        )
    if locks:
        said.append(f"Có {len(locks)} ô nhập bị khóa nội dung; chương trình vẫn điền được.")
    return tuple(said)


def _enforced(protection: object) -> str:
    get = getattr(protection, "get", None)
    if get is None or get(w("enforcement")) not in ON:
        return ""
    return _PROTECTION.get(get(w("edit"), ""), "một phần")


def _parsed(data: bytes, name: str) -> Element:
    """No entity is resolved: the same text parsed by expat before had bounds on them."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableDocumentError(
            f"Tệp “{name}” có phần không đọc được.",
            "Hãy mở bằng Word, chọn sửa tệp rồi lưu lại thành .docx.",
        ) from error
