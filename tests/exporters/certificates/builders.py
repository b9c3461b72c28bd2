"""Small certificates with just the fields a test is about."""

from pathlib import Path
from typing import Any

from exporters.certificates import (
    NO_OFFSET,
    Box,
    CertificateDesign,
    CertificateField,
    CertificateRow,
    Offset,
    Paper,
    PrintRun,
    example_values,
    write_certificates,
)
from exporters.lengths import Mm, Pt
from tests.exporters.pdf.reading import PrintedPage, pages_of


def a_box(x: float = 40, y: float = 60, width: float = 200, height: float = 12) -> Box:
    return Box(Mm(x), Mm(y), Mm(width), Mm(height))


def a_field(**given: Any) -> CertificateField:
    usual: dict[str, Any] = {
        "key": "recipient",
        "label": "Họ và tên",
        "text": "{name}",
        "box": a_box(),
        "size": Pt(24),
        "least": Pt(14),
        "one_line": True,
    }
    return CertificateField(**{**usual, **given})


def a_design(*fields: CertificateField, **given: Any) -> CertificateDesign:
    usual: dict[str, Any] = {"name": "Giấy khen", "width": Mm(297), "height": Mm(210)}
    return CertificateDesign(fields=fields or (a_field(),), **{**usual, **given})


def a_row(name: str = "Lê Thị Sáu", **values: str) -> CertificateRow:
    return CertificateRow(f"row of {name}", {**example_values(), "name": name, **values})


def printed(
    folder: Path,
    design: CertificateDesign,
    *rows: CertificateRow,
    offset: Offset = NO_OFFSET,
    paper: Paper = "stock",
) -> tuple[PrintRun, list[PrintedPage]]:
    run = write_certificates(design, rows, folder / "giay-khen.pdf", offset, paper)
    assert run.file is not None
    return run, pages_of(run.file.read_bytes())
