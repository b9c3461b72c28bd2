"""The dossier check as a list to print and hand to whoever submits."""

from collections.abc import Sequence

from desktop.round_ground import RoundGround
from exporters.lengths import Mm
from exporters.listing import ListColumn, Listing
from exporters.xlsx import Sheet, SheetColumn
from storage.rules.dossier.finding import DossierFinding, DossierReport

_TITLE = "PHIẾU KIỂM TRA HỒ SƠ"
_HEADS = ("TT", "Nội dung cần xem", "Mức độ", "Cách xử lý", "Căn cứ")


def verdict_words(report: DossierReport) -> str:
    """“Sẵn sàng nộp”, or how much stands in its way."""
    stopping = sum(one.stops for one in report.findings)
    return "Sẵn sàng nộp" if report.ready else f"Chưa sẵn sàng nộp: còn {stopping} lỗi phải xử lý"


def severity_words(finding: DossierFinding) -> str:
    """How a finding counts, in a word or two."""
    if finding.overridden:
        return f"Bỏ qua có lý do: {finding.overridden}"
    return "Phải xử lý" if finding.severity == "red" else "Cần xem lại"


def checklist_listing(ground: RoundGround, report: DossierReport) -> Listing:
    """The findings as a printed list, with room for the submitter's signature."""
    columns = (
        ListColumn(_HEADS[0], width=Mm(12), is_centred=True),
        ListColumn(_HEADS[1], share=42),
        ListColumn(_HEADS[2], share=14),
        ListColumn(_HEADS[3], share=24),
        ListColumn(_HEADS[4], share=20),
    )
    notes = (f"Kết luận: {verdict_words(report)}.", "Người kiểm tra (ký, ghi rõ họ tên): ………………")
    return Listing(_TITLE, ground.round.name, columns, _rows(report), notes=notes, landscape=True)


def checklist_sheet(ground: RoundGround, report: DossierReport) -> Sheet:
    """The same findings as a sheet of the workbook."""
    widths = (6, 60, 20, 40, 40)
    columns = [SheetColumn(*pair) for pair in zip(_HEADS, widths, strict=True)]
    lines = (_TITLE, ground.round.name, verdict_words(report))
    return Sheet("Kiểm tra hồ sơ", lines, columns, _rows(report))


def _rows(report: DossierReport) -> Sequence[Sequence[str]]:
    return [
        (str(place), one.sentence, severity_words(one), one.advice, one.citation)
        for place, one in enumerate(report.findings, start=1)
    ]
