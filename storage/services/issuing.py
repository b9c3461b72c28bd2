"""The issue of a document (ban hành): number and full date, then the text is frozen.

Both are given after signature by the clerk of records (Decree 30/2020/NĐ-CP, Article 15).
"""

from collections.abc import Iterable
from typing import Any

from resources.forms import is_numbered
from resources.vietnamese import clean_line
from storage.book import Book
from storage.dates import PartialDate, utc_now
from storage.errors import EditRefused
from storage.models.document import DocumentRow
from storage.models.lifecycle import DocumentIssueRow, DocumentLinkRow
from storage.queries.office import get_office
from storage.records_lifecycle import ExportedFile
from storage.rules.numbering import number_key
from storage.rules.printed_header import usual_symbol
from storage.services.lifecycle import move, own_document, write_files

_UNNUMBERED = "-{}"
"""A key no number has, another one for each document: the same series and year takes it once."""

_AFTER_RELATION = {"amends": "amended", "replaces": "replaced"}


def issue(
    book: Book,
    document_id: int,
    number: str,
    date: PartialDate,
    composed: str,
    files: Iterable[ExportedFile] = (),
    series: str = "",
) -> None:
    """Enter the number and full date given by the clerk of records and freeze the document.

    ``composed`` is the printed paper as JSON. ``series`` names a counter that several symbols
    share; without it the symbol is the series. A form that has no number (report of achievements,
    ballot, list) is issued by its date alone and stays out of the register. Documents this one
    amends or replaces change their state with it. Nothing up to here can be undone afterwards.
    Raises NotFound, and EditRefused for a state other than for signature, a bad or blank number, a
    date without its day, and a number taken in this series and year (gaps are normal).
    """
    number = clean_line(number)
    label = f"Ban hành văn bản số {number}" if number else "Ban hành văn bản"
    with book.unit(label) as unit:
        document = own_document(book, document_id)
        numbered = is_numbered(document["form_id"], document["form_edition"])
        _refuse_part_of_day(date)
        key = _checked_number(number) if numbered else _UNNUMBERED.format(document_id)
        move(book, document_id, ("for_signature",), "issued")
        header = _frozen_header(book, document, number if numbered else "", date)
        _refuse_repeat(book, series or header["symbol"], date.year, key)
        DocumentRow.update(**header).where(DocumentRow.id == document_id).execute(book.db)
        DocumentIssueRow.insert(
            document=document_id,
            series=series or header["symbol"],
            year=date.year,
            number_key=key,
            issued_at=utc_now(),
            composed=composed,
            end_note="",
        ).execute(book.db)
        write_files(book, document_id, files)
        _end_earlier(book, document_id)
        unit.seal()


def _checked_number(number: str) -> str:
    key = number_key(number)
    if key is None:
        raise EditRefused(
            f"“{number}” không phải là số văn bản." if number else "Chưa có số văn bản.",
            "Hãy nhập số do văn thư cấp, bắt đầu bằng chữ số (ví dụ 05, 45a).",
        )
    return key


def _refuse_part_of_day(date: PartialDate) -> None:
    if date.day is None:
        raise EditRefused(
            "Ngày ban hành chưa đủ ngày, tháng, năm.", "Hãy nhập đủ ngày ghi trên văn bản đã ký."
        )


def _frozen_header(
    book: Book, document: dict[str, Any], number: str, date: PartialDate
) -> dict[str, Any]:
    """The header with what the office profile said so far: a later profile must not change it."""
    office = get_office(book)
    header: dict[str, Any] = {"number": number, "date": date, "symbol": document["symbol"]}
    if document["symbol"] is None:
        header["symbol"] = usual_symbol(document["kind_code"], office.abbreviation)
    if document["place"] is None:
        header["place"] = office.place
    if document["issuer_name"] is None:
        header["issuer_parent"] = office.parent_lines
        header["issuer_name"] = office.name_lines
    return header


def _refuse_repeat(book: Book, series: str, year: int, key: str) -> None:
    row, document = DocumentIssueRow, DocumentRow
    same = (row.series == series) & (row.year == year) & (row.number_key == key)
    query = row.select(document.kind, document.subject).join(document).where(same)
    for found in book.db.rows(query):
        raise EditRefused(
            f"Số này đã cấp trong năm {year} cho {found['kind'].lower()} “{found['subject']}”.",
            "Số, ký hiệu văn bản là duy nhất trong năm (khoản 1 Điều 15 Nghị định số "
            "30/2020/NĐ-CP); hãy hỏi lại văn thư.",
        )


def _end_earlier(book: Book, document_id: int) -> None:
    link = DocumentLinkRow
    for row in book.db.rows(link.select().where(link.document == document_id)):
        state = _AFTER_RELATION.get(row["relation"])
        if state is not None:
            move(book, row["target"], ("issued", "amended"), state)
