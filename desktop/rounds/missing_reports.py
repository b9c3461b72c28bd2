"""Achievement reports (báo cáo thành tích) for all lines of a round that lack one; no Qt."""

from collections import Counter
from dataclasses import dataclass

from desktop.rounds.reports import report_number, report_of
from resources.errors import KnownError
from storage.book import Book
from storage.queries.round_board import BoardLine, RoundBoard, round_board
from storage.queries.rounds import get_round
from storage.records_papers import Paper
from storage.records_rounds import LINE_STATES, OUT_STATES, Nomination, Round
from storage.services.proposing import add_report

_THERE = "Đã có báo cáo trong sổ."
_ON_PAPER = "Đã ghi là có bản giấy trong hồ sơ."
_NOT_ASKED = "Hồ sơ của danh hiệu, hình thức này không cần báo cáo."


@dataclass(frozen=True)
class ReportToMake:
    """A line and the draft of its report, nothing stored; ``number`` is that of its form."""

    line: Nomination
    paper: Paper
    number: str


@dataclass(frozen=True)
class LeftOut:
    """A line no report is made for, and why."""

    line: Nomination
    reason: str


@dataclass(frozen=True)
class MissingReports:
    """What would be made for a round, and what not."""

    to_make: tuple[ReportToMake, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def words(self) -> str:
        """“12 báo cáo: 9 theo Mẫu số 05, 3 theo Mẫu số 04”."""
        if not self.to_make:
            return "Không còn báo cáo nào phải lập."
        counts = Counter(one.number for one in self.to_make)
        parts = ", ".join(
            f"{count} theo Mẫu số {number}" for number, count in sorted(counts.items())
        )
        return f"Sẽ lập {len(self.to_make)} báo cáo: {parts}."


def missing_reports(book: Book, round_id: int) -> MissingReports:
    """Drafts of the reports the dossiers want and do not have; raises NotFound, NoRuleBook."""
    one, board = get_round(book, round_id), round_board(book, round_id)
    made: list[ReportToMake] = []
    left: list[LeftOut] = []
    for shown in board.lines:
        why = _why_not(shown)
        found = why or _draft(book, shown.line, one, board)
        if isinstance(found, str):
            left.append(LeftOut(shown.line, found))
        else:
            made.append(found)
    return MissingReports(tuple(made), tuple(left))


def make_reports(book: Book, missing: MissingReports) -> int:
    """Keep the drafts in the book with their lines, in one step; returns how many."""
    with book.unit(f"Lập {len(missing.to_make)} báo cáo thành tích"):
        for one in missing.to_make:
            add_report(book, one.line.id or 0, one.paper)
    return len(missing.to_make)


def _why_not(shown: BoardLine) -> str:
    """Why the line needs no report, "" where it does."""
    if shown.line.report_id is not None:
        return _THERE
    if shown.line.state in OUT_STATES:
        return f"Không còn đề nghị: {LINE_STATES[shown.line.state].lower()}."
    if shown.line.state == "granted":
        return "Đã có quyết định."
    wanted = [paper for paper in shown.papers if paper.kind == "report"]
    if not wanted:
        return _NOT_ASKED
    return _ON_PAPER if all(paper.noted for paper in wanted) else ""


def _draft(book: Book, line: Nomination, one: Round, board: RoundBoard) -> ReportToMake | str:
    """The draft, or why there can be none."""
    try:
        paper = report_of(book, line, one, board.awards.get(line.award), board.rules)
    except KnownError as error:
        return error.message
    except LookupError:
        return f"Chưa có Mẫu số {report_number(line, one)} trong chương trình."
    return ReportToMake(line, paper, report_number(line, one))
