"""The lines of a round as sheets of a workbook, one for each who decides."""

from collections.abc import Iterator, Sequence

from desktop.rounds.ground import RoundGround
from desktop.rounds.wanted import head_words
from desktop.rounds.words import award_words, decider_words, total_words
from exporters.xlsx import CellValue, Sheet, SheetColumn
from storage.records_rounds import LINE_STATES, OUT_STATES, Nomination
from storage.rules.authorities import by_authority
from storage.rules.dossier.words import rate_words

_COLUMNS = (
    SheetColumn("TT", 6, "number"),
    SheetColumn("Họ và tên, tên tập thể", 32),
    SheetColumn("Chức vụ", 24),
    SheetColumn("Đơn vị", 30),
    SheetColumn("Danh hiệu, hình thức", 32),
    SheetColumn("Tóm tắt thành tích", 50),
    SheetColumn("Tỷ lệ phiếu", 14),
    SheetColumn("Tình trạng", 16),
    SheetColumn("Ghi chú", 24),
)


def line_sheets(ground: RoundGround) -> Iterator[Sheet]:
    """Sheets in the order of the papers; lines not proposed any more stand on the last one."""
    own = ground.round.own_authority
    head = head_words(ground)
    for authority, lines in by_authority(ground.proposed, own).items():
        decider = head if authority == own else decider_words(authority, head)
        yield _sheet(ground, decider, f"Thẩm quyền quyết định: {decider}", lines)
    out = [line for line in ground.lines if line.state in OUT_STATES]
    if out or not ground.lines:
        yield _sheet(ground, "Không đạt", "Các trường hợp không đạt, không được tặng", out)


def _sheet(ground: RoundGround, name: str, line: str, lines: Sequence[Nomination]) -> Sheet:
    titles = ("DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG", ground.round.name, line)
    rows = [_row(ground, place, one) for place, one in enumerate(lines, start=1)]
    return Sheet(name, titles, _COLUMNS, rows, notes=(f"Tổng số: {total_words(lines) or '0'}.",))


def _row(ground: RoundGround, place: int, line: Nomination) -> Sequence[CellValue]:
    return (
        place,
        line.name,
        line.post,
        line.unit,
        award_words(line, ground.names),
        line.achievement or ground.summaries.get(line.id or 0, ""),
        rate_words(ground.shares.get(line.id or 0)),
        LINE_STATES[line.state],
        line.note or line.reason,
    )
