"""What a decision must say before it is recorded, and whose kind of subject its lines are."""

from resources.vietnamese import clean_line
from storage.book import Book
from storage.cleaning import clean_sentence
from storage.errors import EditRefused
from storage.records_awards import Award
from storage.records_decisions import Decision
from storage.rows import Row


def decision_row(decision: Decision) -> Row:
    """The decision's own row; raises EditRefused without number or full date."""
    number = clean_line(decision.number)
    if not number or decision.date.day is None:
        raise EditRefused(
            "Chưa ghi đủ số, ký hiệu và ngày, tháng, năm của quyết định.",
            "Hãy ghi đủ: tiền thưởng tính theo mức lương cơ sở của ngày quyết định.",
        )
    return {
        "round": decision.round_id,
        "document": decision.document_id,
        "authority": decision.authority,
        "number": number,
        "date": decision.date,
        "issuer": clean_line(decision.issuer),
        "note": clean_sentence(decision.note),
    }


def subject_kind(book: Book, award: Award) -> str:
    """``person``, ``collective`` or ``household``, as rates of bonus tell them apart."""
    if award.person_id is not None:
        return "person"
    rows = book.db.fetch("SELECT kind FROM collective WHERE id = ?", (award.collective_id,))
    return "household" if rows and rows[0][0] == "household" else "collective"
