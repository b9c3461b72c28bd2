"""Rules and titles of the province, ministry or office, and the word that a law was checked."""

from typing import Any

from resources.catalogues.awards import FORMS, LEVELS, load_awards
from resources.errors import KnownError
from resources.vietnamese import clean_line
from storage.book import Book
from storage.cleaning import clean_sentence
from storage.errors import EditRefused
from storage.local_conditions import parse_conditions
from storage.models.local_rule import LawConfirmationRow, LocalAwardRow, LocalRuleRow
from storage.records_local import LawConfirmation, LocalAward, LocalRule
from storage.rows import Row
from storage.rows_registry import local_award_row, local_rule_row
from storage.services.ordering import next_position
from storage.services.registry_rows import remove, write_over
from storage.uids import new_uid

_RULE = "quy định của địa phương"
_AWARD = "danh hiệu của địa phương"


def add_local_rule(book: Book, rule: LocalRule) -> int:
    """Append a local rule; returns its id.

    Raises EditRefused for one without name or source, or with conditions nobody can read.
    """
    row = _rule_row(rule)
    with book.unit("Thêm quy định của địa phương"):
        return _append(book, LocalRuleRow, row)


def update_local_rule(book: Book, rule: LocalRule) -> None:
    """Write a local rule anew; raises NotFound, EditRefused."""
    row = _rule_row(rule)
    with book.unit("Sửa quy định của địa phương"):
        write_over(book.db, LocalRuleRow, rule.id, row, _RULE)


def delete_local_rule(book: Book, rule_id: int) -> None:
    """Remove a local rule; raises NotFound."""
    with book.unit("Xóa quy định của địa phương"):
        remove(book.db, LocalRuleRow, (rule_id,), _RULE)


def add_local_award(book: Book, award: LocalAward) -> int:
    """Append a title or medal of the office's own; returns its id.

    Raises EditRefused for one without code or name, or with a code that is taken.
    """
    row = _award_row(book, award)
    with book.unit("Thêm danh hiệu của địa phương"):
        return _append(book, LocalAwardRow, row)


def update_local_award(book: Book, award: LocalAward) -> None:
    """Write a title of the office's own anew; raises NotFound, EditRefused."""
    row = _award_row(book, award)
    with book.unit("Sửa danh hiệu của địa phương"):
        write_over(book.db, LocalAwardRow, award.id, row, _AWARD)


def delete_local_award(book: Book, award_id: int) -> None:
    """Remove a title of the office's own; awards given keep its name. Raises NotFound."""
    with book.unit("Xóa danh hiệu của địa phương"):
        remove(book.db, LocalAwardRow, (award_id,), _AWARD)


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
            provisions=confirmation.provisions,
            confirmed_by=who,
            confirmed_on=confirmation.confirmed_on,
            note=clean_sentence(confirmation.note),
        ).execute(book.db)


def withdraw_law_confirmation(book: Book, rule_book: str) -> None:
    """Let a rule book count as unchecked again; nothing happens when it was not checked."""
    with book.unit("Bỏ xác nhận đã đối chiếu luật"):
        row = LawConfirmationRow
        row.delete().where(row.rule_book == rule_book).execute(book.db)


def _append(book: Book, model: Any, row: Row) -> int:
    position = next_position(book.db, model)
    return model.insert(uid=new_uid(), position=position, **row).execute(book.db)


def _rule_row(rule: LocalRule) -> Row:
    row = local_rule_row(rule)
    if not row["name"] or not row["source"]:
        raise EditRefused(
            "Quy định chưa có tên hoặc căn cứ.", "Hãy ghi tên quy định và văn bản quy định."
        )
    try:
        parse_conditions(row["conditions"], "")
    except KnownError as error:
        raise EditRefused(
            f"Điều kiện của quy định chưa đúng: {error.message}", "Hãy chọn lại điều kiện."
        ) from error
    return row


def _award_row(book: Book, award: LocalAward) -> Row:
    row = local_award_row(award)
    if not row["code"] or not row["name"]:
        raise EditRefused("Danh hiệu chưa có mã hoặc tên.", "Hãy ghi mã và tên.")
    if award.form not in FORMS or award.level not in LEVELS or not award.subjects:
        raise EditRefused("Danh hiệu chưa rõ hình thức, cấp hoặc đối tượng.", "Hãy chọn đủ ba mục.")
    same = LocalAwardRow.code == row["code"]
    taken = book.db.rows(LocalAwardRow.select(LocalAwardRow.id).where(same))
    if load_awards().get(row["code"]) or any(one["id"] != award.id for one in taken):
        raise EditRefused(f"Mã “{row['code']}” đã có trong danh mục.", "Hãy đặt mã khác.")
    return row
