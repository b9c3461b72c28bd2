"""Rounds of nomination: opened under the rule book of their day, closed, and their papers."""

from collections.abc import Sequence

from resources.catalogues.rule_books.reading import load_rule_books
from resources.vietnamese import clean_line
from storage.book import Book
from storage.cleaning import clean_sentence
from storage.dates import PartialDate, shown_date, utc_now
from storage.errors import EditRefused
from storage.models.round import RegistrationRow, RoundOverrideRow, RoundPaperRow, RoundRow
from storage.queries.nominations import list_nominations
from storage.queries.round_awards import known_awards
from storage.queries.rounds import get_round, list_registrations, list_submissions
from storage.records_rounds import Override, Registration, Round
from storage.rows_rounds import registration_row, round_row
from storage.rules.authorities import usual_authority
from storage.rules.eligibility.books import book_for
from storage.rules.eligibility.days import first_day
from storage.services.registry_rows import (
    counted,
    insert_all,
    insert_roots,
    refuse_without_subject,
    remove,
    require,
    write_over,
)
from storage.services.round_task import prove_task

_WHAT = "đợt xét"
_DECIDED = frozenset({"submitted", "returned", "granted", "refused"})
"""States of lines that left the office or came back: whom they went to stays."""


def add_round(book: Book, one: Round) -> int:
    """Open a round under the rule book of its day of receipt; returns its id.

    Raises NoRuleBook, and EditRefused without a name or a full day of receipt.
    """
    with book.unit("Thêm đợt xét"):
        return insert_roots(book.db, RoundRow, [{**_row(one), "closed_on": one.closed_on}])[0]


def update_round(book: Book, one: Round) -> None:
    """Write a round's own fields anew; another day of receipt may bring another rule book.

    Lines judged before keep their verdict until they are judged again; another head sends lines
    nobody decided yet to who decides them now. Raises NotFound, NoRuleBook, EditRefused.
    """
    with book.unit("Sửa đợt xét"):
        before = get_round(book, one.id or 0).own_authority
        row = {**_row(one), "closed_on": one.closed_on}
        write_over(book.db, RoundRow, one.id, row, _WHAT)
        if before != one.own_authority:
            _follow_head(book, one, before)
        prove_task(book, one.id or 0)


def _follow_head(book: Book, one: Round, before: str) -> None:
    """Lines with the authority usual under the head ``before`` go to the one usual now."""
    awards, own = known_awards(book), one.own_authority
    moved = [
        (usual_authority(awards.get(line.award), own), line.id)
        for line in list_nominations(book, one.id or 0)
        if line.state not in _DECIDED
        and line.authority == usual_authority(awards.get(line.award), before)
    ]
    book.db.run_many("UPDATE nomination SET authority = ? WHERE id = ?", moved)


def close_round(book: Book, round_id: int, on: PartialDate | None) -> None:
    """Take no more lines from that day on; None opens the round again. Raises NotFound."""
    with book.unit("Khóa đợt xét" if on else "Mở lại đợt xét"):
        write_over(book.db, RoundRow, round_id, {"closed_on": on}, _WHAT)


def delete_round(book: Book, round_id: int) -> None:
    """Remove a round with its lines; decisions made of it stay.

    Raises NotFound, and EditRefused once something was handed in: what was sent stays on record.
    """
    with book.unit("Xóa đợt xét"):
        _refuse_sent(book, round_id)
        remove(book.db, RoundRow, [round_id], _WHAT)


def register_titles(book: Book, registrations: Sequence[Registration]) -> int:
    """Store registered titles (đăng ký danh hiệu), those there already once; returns how many.

    Raises EditRefused for one about nobody.
    """
    rows = [registration_row(one) for one in registrations]
    refuse_without_subject(rows)
    with book.unit(counted("Thêm", len(rows), "đăng ký danh hiệu")):
        known = {
            (one.person_id, one.collective_id, one.year, one.award)
            for year in {row["year"] for row in rows}
            for one in list_registrations(book, year)
        }
        keys = ("person", "collective", "year", "award")
        fresh = {tuple(row[key] for key in keys): row for row in rows}
        new = [row for key, row in fresh.items() if key not in known]
        insert_all(book.db, RegistrationRow, new)
    return len(new)


def delete_registrations(book: Book, registration_ids: Sequence[int]) -> None:
    """Take registrations back; raises NotFound."""
    with book.unit(counted("Xóa", len(registration_ids), "đăng ký danh hiệu")):
        remove(book.db, RegistrationRow, registration_ids, "đăng ký danh hiệu")


def add_round_paper(book: Book, round_id: int, document_id: int, authority: str = "") -> None:
    """Say that a paper of the book belongs to the round; once is enough.

    A tờ trình or decision becomes the product of the task the round fulfils. Raises NotFound.
    """
    with book.unit("Gắn văn bản với đợt xét"):
        require(book.db, RoundRow, round_id, _WHAT)
        row = RoundPaperRow
        here = (row.round == round_id) & (row.document == document_id)
        if not row.update(authority=authority).where(here).execute(book.db):
            row.insert(round=round_id, document=document_id, authority=authority).execute(book.db)
        prove_task(book, round_id)


def override_finding(book: Book, round_id: int, override: Override) -> None:
    """Let a red finding stand with a reason; the last reason counts. Raises NotFound, EditRefused.

    Who decided is named, for a wrong certification is prohibited: Điều 15 Luật số 06/2022/QH15.
    """
    reason, by = clean_sentence(override.reason).strip(), clean_line(override.decided_by)
    if not reason or not by:
        raise EditRefused(
            "Chưa ghi lý do hoặc người quyết định bỏ qua lỗi.", "Hãy ghi đủ cả hai rồi làm lại."
        )
    with book.unit("Bỏ qua lỗi hồ sơ có lý do"):
        require(book.db, RoundRow, round_id, _WHAT)
        row = RoundOverrideRow
        values = {"reason": reason, "decided_by": by, "written_at": utc_now()}
        here = (row.round == round_id) & (row.finding == override.finding)
        if not row.update(**values).where(here).execute(book.db):
            row.insert(round=round_id, finding=override.finding, **values).execute(book.db)


def withdraw_override(book: Book, round_id: int, finding: str) -> None:
    """Let a finding count again."""
    with book.unit("Không bỏ qua lỗi hồ sơ nữa"):
        row = RoundOverrideRow
        row.delete().where((row.round == round_id) & (row.finding == finding)).execute(book.db)


def refuse_closed(book: Book, round_id: int) -> None:
    """Raise EditRefused where the round takes no more lines, NotFound where there is none."""
    found = get_round(book, round_id)
    if found.closed_on is not None:
        raise EditRefused(
            f"Đợt xét “{found.name}” đã khóa danh sách ngày {shown_date(found.closed_on)}.",
            "Hãy mở lại (bỏ ngày khóa ở Sửa đợt xét) rồi thêm.",
        )


def _refuse_sent(book: Book, round_id: int) -> None:
    for sent in list_submissions(book, round_id):
        where = f" tới {sent.sent_to}" if sent.sent_to else ""
        raise EditRefused(
            f"Đợt xét đã trình hồ sơ ngày {shown_date(sent.sent_on)}{where} nên không xóa được.",
            "Hãy giữ đợt xét để đối chiếu bản đã trình; nếu chỉ muốn ngừng nhận đề nghị thì ghi "
            "ngày khóa.",
        )


def _row(one: Round) -> dict[str, object]:
    row = round_row(one)
    if not row["name"]:
        raise EditRefused("Đợt xét chưa có tên.", "Hãy ghi tên, ví dụ: Tổng kết năm 2026.")
    if one.received.day is None:
        raise EditRefused(
            "Chưa rõ ngày tiếp nhận hồ sơ của đợt xét.",
            "Hãy ghi đủ ngày, tháng, năm: ngày này quyết định bộ quy định được áp dụng.",
        )
    return {**row, "rule_book": book_for(first_day(one.received), load_rule_books()).code}
