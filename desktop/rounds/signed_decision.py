"""A signed decision goes into the record and onto the paper kept of it, so that both agree."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop.press import paper_document
from desktop.rounds.decided import DECISION_FORMS
from desktop.rounds.papers import SetPaper
from exporters.document_json import document_as_json
from storage.book import Book
from storage.dates import PartialDate, shown_date
from storage.errors import EditRefused
from storage.queries.office import get_office
from storage.queries.papers import get_paper
from storage.records import Office
from storage.records_decisions import Decision
from storage.records_lifecycle import FROZEN_STATES
from storage.records_papers import Paper
from storage.rules.printed_header import printed_symbol, usual_symbol
from storage.services.decisions import decide
from storage.services.document_header import set_document_field
from storage.services.issuing import issue
from storage.services.lifecycle import submit

_KIND = "QĐ"


def decision_papers(papers: Iterable[SetPaper]) -> tuple[SetPaper, ...]:
    """The decisions of a round's set, one for each title or award."""
    return tuple(one for one in papers if one.paper.form_id in DECISION_FORMS)


def full_number(typed: str, office: Office, paper: Paper | None = None) -> str:
    """“150” becomes “150/QĐ-SNgV”; a number typed with its symbol stays as it is."""
    symbol = printed_symbol(paper, office) if paper else usual_symbol(_KIND, office.abbreviation)
    return f"{typed}/{symbol}" if typed.isalnum() and office.abbreviation else typed


def printed_number(paper: Paper, office: Office) -> str:
    """Number and symbol as an issued paper has them, "" while it has no number."""
    return f"{paper.number}/{printed_symbol(paper, office)}" if paper.number else ""


def decide_signed(
    book: Book, decision: Decision, ids: Sequence[int], paper_id: int | None = None
) -> int:
    """Record a decision of our own as ``decide`` does; returns its id.

    The paper ``paper_id`` is issued with the decision's number and day, which cannot be undone; one
    issued before must have the same. Raises as ``decide`` and ``issue`` do, and EditRefused where
    the paper lists another number of lines.
    """
    with book.unit(f"Ghi Quyết định số {decision.number}"):
        if paper_id is not None:
            _agree(book, get_paper(book, paper_id), decision, len(ids))
        return decide(book, replace(decision, document_id=paper_id), ids)


def _agree(book: Book, paper: Paper, decision: Decision, lines: int) -> None:
    listed = len(paper.values.get("list", ()))
    if listed != lines:
        raise EditRefused(
            f"Danh sách in trong văn bản có {listed} trường hợp, ở đây chọn {lines}.",
            "Hãy chọn lại, sửa văn bản ở trang Văn bản, hoặc không ban hành văn bản này.",
        )
    if paper.state in FROZEN_STATES:
        _refuse_other(paper, decision, get_office(book))
    else:
        _issue(book, paper, decision)


def _issue(book: Book, paper: Paper, decision: Decision) -> None:
    key, office = paper.id or 0, get_office(book)
    number, _, symbol = decision.number.partition("/")
    if symbol and symbol != printed_symbol(paper, office):
        set_document_field(book, key, "symbol", symbol)
    if paper.state == "draft":
        submit(book, key)
    signed = replace(get_paper(book, key), number=number, date=decision.date)
    composed = document_as_json(paper_document(signed, office))
    issue(book, key, number, decision.date, composed)


def _refuse_other(paper: Paper, decision: Decision, office: Office) -> None:
    number, day = printed_number(paper, office), paper.date or PartialDate(decision.date.year)
    if (number, day) != (decision.number, decision.date):
        raise EditRefused(
            f"Văn bản này đã ban hành với số {number}, ngày {shown_date(day)}.",
            "Hãy ghi đúng số, ngày ấy, hoặc chọn văn bản khác.",
        )
