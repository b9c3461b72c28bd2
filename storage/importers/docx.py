"""Reads a plan out of any office's Word file."""

from collections.abc import Iterator
from pathlib import Path

from resources.legacy_fonts import encoding_of_text
from storage.importers.docx_body import BodyReader
from storage.importers.docx_looks import Looks
from storage.importers.docx_numbering import Numbering
from storage.importers.docx_package import DocxParts, open_docx
from storage.importers.docx_runs import Findings, RunReader
from storage.importers.docx_xml import W
from storage.importers.refusals import FileRefused
from storage.importers.structure import recognise
from storage.records_import import Doubt, Imported, SourceParagraph, SourcePiece

_WHOLE = "Toàn văn bản"
_MOST = {"p": 60_000, "r": 200_000, "br": 60_000}
_MOST_LETTERS = 3_000_000


def read_docx(path: Path) -> Imported:
    """The plan in the .docx file at ``path``, with what is in doubt; nothing is stored.

    Tracked changes are read as accepted, automatic numbers as text, TCVN3 and VNI letters as
    Unicode. Raises FileRefused (an ImportRefused) for a file that cannot be read at all.
    """
    parts = open_docx(path)
    if _is_endless(parts):
        advice = "Hãy tách phần kế hoạch ra một tệp riêng rồi nhập."
        raise FileRefused(path, "tệp dài hơn mọi kế hoạch", advice)
    findings = Findings()
    pieces = read_pieces(parts, findings)
    if not any(_has_text(piece) for piece in pieces):
        advice = "Nếu tệp là ảnh quét, hãy xin tệp Word gốc rồi nhập."
        raise FileRefused(path, "tệp không có chữ nào", advice)
    found = recognise(pieces)
    return Imported(found.plan, (*_file_doubts(parts, findings), *found.doubts), found.source)


def read_pieces(parts: DocxParts, findings: Findings) -> tuple[SourcePiece, ...]:
    """The document as pieces in reading order; ``findings`` counts what deserves a word."""
    looks = Looks(parts.styles)
    letters = "".join(text.text or "" for text in parts.document.iter(f"{W}t"))
    runs = RunReader(looks, encoding_of_text(letters), findings)
    body = parts.document.find(f"{W}body")
    if body is None:
        return ()
    return tuple(BodyReader(looks, Numbering(parts.numbering), runs).read(body))


def _is_endless(parts: DocxParts) -> bool:
    """Whether reading would keep people waiting: many times what 200 pages of tables hold."""
    counts = {tag: sum(1 for _ in parts.document.iter(f"{W}{tag}")) for tag in _MOST}
    letters = sum(len(text.text or "") for text in parts.document.iter(f"{W}t"))
    return letters > _MOST_LETTERS or any(counts[tag] > most for tag, most in _MOST.items())


def _has_text(piece: SourcePiece) -> bool:
    if isinstance(piece, SourceParagraph):
        return bool(piece.text.strip())
    return any(cell.text.strip() for row in piece.rows for cell in row)


def _file_doubts(parts: DocxParts, findings: Findings) -> Iterator[Doubt]:
    if findings.tracked:
        yield Doubt(_WHOLE, "Tệp có chỗ sửa đang theo dõi; đã đọc như đã chấp nhận tất cả.", "note")
    if findings.legacy:
        yield Doubt(_WHOLE, "Tệp dùng phông chữ cũ (TCVN3, VNI); đã chuyển sang Unicode.", "note")
    if findings.notes:
        sentence = f"Chưa nhập {findings.notes} chú thích cuối trang, cuối văn bản."
        yield Doubt(_WHOLE, sentence, "lost")
    if any(name.endswith("/comments.xml") for name in parts.names):
        yield Doubt(_WHOLE, "Chưa nhập các ghi chú (comment) của tệp.", "lost")
    if any(name.lower().endswith("vbaproject.bin") for name in parts.names):
        yield Doubt(_WHOLE, "Tệp có macro; macro không được chạy và không được nhập.", "note")
