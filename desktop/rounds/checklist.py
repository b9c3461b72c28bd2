"""The dossier check in words and as a sheet, for whoever submits."""

from collections.abc import Sequence

from desktop.rounds.ground import RoundGround
from exporters.xlsx import Sheet, SheetColumn
from storage.rules.dossier.finding import DossierFinding, DossierReport

TITLE = "PHIẾU KIỂM TRA HỒ SƠ"
OPEN_WORDS = ("Phải xử lý", "Cần xem lại")
PUT_OFF = "Bỏ qua có lý do"
_HEADS = ("TT", "Nội dung cần xem", "Mức độ", "Cách xử lý", "Căn cứ")


def verdict_words(report: DossierReport) -> str:
    """“Sẵn sàng nộp”, or how much stands in its way."""
    stopping = sum(one.stops for one in report.findings)
    return "Sẵn sàng nộp" if report.ready else f"Chưa sẵn sàng nộp: còn {stopping} lỗi phải xử lý"


def severity_words(finding: DossierFinding) -> str:
    """How a finding counts, in a word or two."""
    if finding.overridden:
        by = f" ({finding.decided_by})" if finding.decided_by else ""
        return f"{PUT_OFF}: {finding.overridden}{by}"
    return OPEN_WORDS[finding.severity != "red"]


def checklist_sheet(ground: RoundGround, report: DossierReport) -> Sheet:
    """The same findings as a sheet of the workbook."""
    widths = (6, 60, 20, 40, 40)
    columns = [SheetColumn(*pair) for pair in zip(_HEADS, widths, strict=True)]
    lines = (TITLE, ground.round.name, verdict_words(report))
    return Sheet("Kiểm tra hồ sơ", lines, columns, _rows(report))


def _rows(report: DossierReport) -> Sequence[Sequence[str]]:
    return [
        (str(place), one.sentence, severity_words(one), one.advice, one.citation)
        for place, one in enumerate(report.findings, start=1)
    ]
