"""Rules of the province, ministry or office, and the word that a law was checked (đối chiếu)."""

import json

from resources.vietnamese import clean_line
from storage.book import Book
from storage.cleaning import clean_sentence
from storage.errors import EditRefused
from storage.models.local_rule import LawConfirmationRow, LocalRuleRow
from storage.records_awards import LawConfirmation, LocalRule
from storage.rows import Row
from storage.rows_registry import local_rule_row
from storage.services.ordering import next_position
from storage.services.registry_rows import remove, write_over
from storage.uids import new_uid

_WHAT = "quy định của địa phương"


def add_local_rule(book: Book, rule: LocalRule) -> int:
    """Append a local rule; returns its id. Raises EditRefused for one without text or source."""
    row = _row(rule)
    with book.unit("Thêm quy định của địa phương"):
        position = next_position(book.db, LocalRuleRow)
        return LocalRuleRow.insert(uid=new_uid(), position=position, **row).execute(book.db)


def update_local_rule(book: Book, rule: LocalRule) -> None:
    """Write a local rule anew; raises NotFound, EditRefused."""
    row = _row(rule)
    with book.unit("Sửa quy định của địa phương"):
        write_over(book.db, LocalRuleRow, rule.id, row, _WHAT)


def delete_local_rule(book: Book, rule_id: int) -> None:
    """Remove a local rule; raises NotFound."""
    with book.unit("Xóa quy định của địa phương"):
        remove(book.db, LocalRuleRow, (rule_id,), _WHAT)


def confirm_law(book: Book, confirmation: LawConfirmation) -> None:
    """Note who checked a rule book against the official text, and when; a second word replaces.

    Raises EditRefused when it does not say who.
    """
    who = clean_line(confirmation.confirmed_by)
    if not who:
        raise EditRefused("Chưa ghi người đối chiếu.", "Hãy ghi họ tên người đã đối chiếu.")
    with book.unit("Xác nhận đã đối chiếu luật"):
        row = LawConfirmationRow
        row.delete().where(row.rule_book == confirmation.rule_book).execute(book.db)
        row.insert(
            rule_book=confirmation.rule_book,
            confirmed_by=who,
            confirmed_on=confirmation.confirmed_on,
            note=clean_sentence(confirmation.note),
        ).execute(book.db)


def withdraw_law_confirmation(book: Book, rule_book: str) -> None:
    """Let a rule book count as unchecked again; nothing happens when it was not checked."""
    with book.unit("Bỏ xác nhận đã đối chiếu luật"):
        row = LawConfirmationRow
        row.delete().where(row.rule_book == rule_book).execute(book.db)


def _row(rule: LocalRule) -> Row:
    row = local_rule_row(rule)
    if not row["text"].strip() or not row["source"]:
        raise EditRefused(
            "Quy định chưa có nội dung hoặc căn cứ.", "Hãy ghi nội dung và văn bản quy định."
        )
    try:
        json.loads(row["conditions"])
    except json.JSONDecodeError as error:
        raise EditRefused("Điều kiện của quy định chưa đúng.", "Hãy chọn lại điều kiện.") from error
    return row
