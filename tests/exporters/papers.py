"""Papers other than plans: a công văn, minutes with several signers, one with appendices."""

from dataclasses import replace

from exporters.document import Appendix, Column, Document, Row, Signature, Table, Title
from exporters.lengths import Mm
from tests.exporters.builders import (
    CLOSING,
    CONTENT,
    LETTERHEAD,
    a_document,
    a_page,
    a_paragraph,
)

SUBJECT = "V/v đăng ký thi đua năm 2026 của các phòng, đơn vị trực thuộc"
LIST_COLUMNS = (
    Column("TT", "table_number", width=Mm(12)),
    Column("Họ và tên", "table_text", share=70),
    Column("Số tiền", "table_amount", share=30),
)


def a_letter(subject: str = SUBJECT, profile: str = "P14") -> Document:
    return a_document(
        a_paragraph("Kính gửi:", "addressee"),
        a_paragraph("- Sở Nội vụ;", "addressee_item"),
        a_paragraph("- Sở Tài chính.", "addressee_item"),
        a_paragraph(f"{CONTENT}./."),
        page=a_page(profile),
        letterhead=replace(LETTERHEAD, number="Số:        /SVHDL-VP", subject=subject),
        title=Title("", ""),
    )


def minutes(*cosigners: str, lines: int = 0) -> Document:
    """Signed by these beside the chair, after so many more lines of text."""
    signatures = tuple(Signature((f"THƯ KÝ {place}",), n) for place, n in enumerate(cosigners, 1))
    closing = replace(
        CLOSING,
        recipients=(("- Lưu: VT, Hồ sơ.",),),
        authority=("CHỦ TỌA",),
        signer="Nguyễn Thị Bình",
        cosigners=signatures,
    )
    text = [a_paragraph(f"Ý kiến thứ {place}.") for place in range(1, lines + 1)]
    return a_document(*text, a_paragraph(f"{CONTENT}./."), closing=closing)


def a_list(rows: int, label: str = "Phụ lục", landscape: bool = False) -> Appendix:
    entries = tuple(Row(((f"{n}",), (f"Người thứ {n}",), ("500.000",))) for n in range(1, rows + 1))
    total = Row(((), ("Tổng cộng",), ("9.000.000",)), bold=True)
    return Appendix(
        label,
        "DANH SÁCH KHEN THƯỞNG",
        "(Kèm theo Kế hoạch số 05/KH-SVHDL)",
        (Table(LIST_COLUMNS, (*entries, total)),),
        landscape,
    )


def with_appendices(*appendices: Appendix) -> Document:
    announced = a_paragraph("Danh sách tại phụ lục kèm theo./.")
    return replace(a_document(announced), appendices=appendices)
