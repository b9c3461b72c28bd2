"""Lines of a round: proposed, ordered by hand, moved from state to state, and their evidence."""

from collections.abc import Sequence
from dataclasses import replace

from resources.vietnamese import clean_line
from storage.book import Book
from storage.cleaning import clean_sentence
from storage.errors import EditRefused, NotFound
from storage.models.nomination import NominationEvidenceRow, NominationRow
from storage.queries.nominations import get_nomination, list_nominations
from storage.queries.round_awards import known_awards
from storage.queries.round_subjects import subject_words
from storage.queries.round_verdicts import judged_lines
from storage.queries.rounds import get_round
from storage.records_rounds import LINE_STATES, Evidence, LineState, Nomination
from storage.rows_rounds import evidence_row, nomination_row, verdict_as_json
from storage.rules.authorities import usual_authority
from storage.services.ordering import placed, siblings, write_order
from storage.services.registry_rows import (
    counted,
    insert_all,
    insert_roots,
    refuse_without_subject,
    remove,
    write_over,
)
from storage.services.rounds import refuse_closed

_WHAT = "đề nghị khen thưởng"


def add_nominations(book: Book, round_id: int, lines: Sequence[Nomination]) -> tuple[int, ...]:
    """Append lines to a round; returns their ids.

    A blank name, post, unit or authority is filled from the register as of the day of receipt.
    Raises NotFound, and EditRefused for a closed round, for a line about nobody or without award.
    """
    with book.unit(counted("Thêm", len(lines), _WHAT)):
        refuse_closed(book, round_id)
        rows = [nomination_row(one) for one in _filled(book, round_id, lines)]
        refuse_without_subject(rows)
        if not all(row["award"] for row in rows):
            raise EditRefused("Có đề nghị chưa ghi danh hiệu, hình thức.", "Hãy chọn cho đủ.")
        start = len(siblings(book.db, NominationRow.round, round_id))
        placed_rows = [
            {**row, "round": round_id, "position": at} for at, row in enumerate(rows, start=start)
        ]
        ids = insert_roots(book.db, NominationRow, placed_rows)
        for key, one in zip(ids, lines, strict=True):
            _write_evidence(book, key, one.evidence)
    return ids


def update_nomination(book: Book, one: Nomination) -> None:
    """Write a line anew, its evidence too; raises NotFound, EditRefused without an award."""
    row = nomination_row(one)
    refuse_without_subject([row])
    if not row["award"]:
        raise EditRefused("Chưa ghi danh hiệu, hình thức đề nghị.", "Hãy chọn rồi ghi lại.")
    with book.unit("Sửa đề nghị khen thưởng"):
        write_over(book.db, NominationRow, one.id, row, _WHAT)
        _write_evidence(book, one.id or 0, one.evidence)


def set_state(
    book: Book, ids: Sequence[int], state: LineState, reason: str = "", field: str = ""
) -> None:
    """Move lines to a state; a return says why and which part of the dossier it is about.

    Raises NotFound, and EditRefused for a return or refusal without a reason.
    """
    if state in ("returned", "refused") and not reason.strip():
        raise EditRefused(f"Chưa ghi lý do “{LINE_STATES[state]}”.", "Hãy ghi lý do rồi làm lại.")
    with book.unit(f"Chuyển {len(ids)} đề nghị sang “{LINE_STATES[state]}”"):
        known = frozenset(key for (key,) in book.db.fetch("SELECT id FROM nomination"))
        for key in ids:
            if key not in known:
                raise NotFound(_WHAT, key)
        said = (state, clean_sentence(reason), clean_line(field))
        sql = "UPDATE nomination SET state = ?, reason = ?, reason_field = ? WHERE id = ?"
        book.db.run_many(sql, ((*said, key) for key in ids))


def lower_award(book: Book, nomination_id: int, award: str, reason: str = "") -> None:
    """Propose a lower award (hạ danh hiệu) instead; what was first proposed is remembered.

    Raises NotFound, EditRefused for the award it has already.
    """
    found = get_nomination(book, nomination_id)
    if award == found.award:
        raise EditRefused(
            "Trường hợp này đã được đề nghị danh hiệu ấy.", "Hãy chọn danh hiệu khác."
        )
    own = get_round(book, found.round_id or 0).own_authority
    changed = replace(
        found,
        award=award,
        lowered_from=found.lowered_from or found.award,
        authority=usual_authority(known_awards(book).get(award), own),
        state="lowered",
        reason=reason,
        verdict=None,
    )
    with book.unit("Hạ danh hiệu đề nghị"):
        write_over(book.db, NominationRow, nomination_id, nomination_row(changed), _WHAT)


def move_nominations(book: Book, ids: Sequence[int], position: int) -> None:
    """Put lines of one round, in the order given, before the one now at ``position``.

    Every paper of the round keeps this order. Raises NotFound.
    """
    if not ids:
        return
    with book.unit(counted("Chuyển chỗ", len(ids), _WHAT)):
        round_id = get_nomination(book, ids[0]).round_id or 0
        present = siblings(book.db, NominationRow.round, round_id)
        for key in ids:
            if key not in present:
                get_nomination(book, key)
        write_order(book.db, NominationRow, placed(present, ids, position))


def delete_nominations(book: Book, ids: Sequence[int]) -> None:
    """Take lines out of their round; what was sent keeps them in its snapshot. Raises NotFound."""
    with book.unit(counted("Xóa", len(ids), _WHAT)):
        remove(book.db, NominationRow, ids, _WHAT)


def set_evidence(book: Book, nomination_id: int, evidence: Sequence[Evidence]) -> None:
    """Say which papers of the dossier are there, in place of those said before; raises NotFound."""
    with book.unit("Ghi giấy tờ của hồ sơ"):
        get_nomination(book, nomination_id)
        _write_evidence(book, nomination_id, evidence)


def take_over_names(book: Book, round_id: int) -> int:
    """Give every line the name, post and unit the register has now; returns how many changed."""
    with book.unit("Cập nhật họ tên, chức vụ theo sổ"):
        lines = list_nominations(book, round_id)
        words = subject_words(book, lines, get_round(book, round_id).received)
        changed = [
            (one, said)
            for one, said in ((one, words[one.subject]) for one in lines)
            if (one.name, one.post, one.unit) != said
        ]
        for one, (name, post, unit) in changed:
            row = {"subject_name": name, "subject_post": post, "subject_unit": unit}
            write_over(book.db, NominationRow, one.id, row, _WHAT)
    return len(changed)


def judge_round(book: Book, round_id: int) -> int:
    """Judge all lines by the round's rule book and keep the verdicts; returns how many.

    Raises NotFound, NoRuleBook.
    """
    with book.unit("Xét điều kiện các đề nghị"):
        found = judged_lines(book, round_id)
        sql = "UPDATE nomination SET verdict = ? WHERE id = ?"
        book.db.run_many(sql, ((verdict_as_json(one), key) for key, one in found.items()))
    return len(found)


def _filled(book: Book, round_id: int, lines: Sequence[Nomination]) -> list[Nomination]:
    found, awards = get_round(book, round_id), known_awards(book)
    words = subject_words(book, lines, found.received)
    filled: list[Nomination] = []
    for one in lines:
        name, post, unit = words.get(one.subject, ("", "", ""))
        authority = one.authority or usual_authority(awards.get(one.award), found.own_authority)
        filled.append(
            replace(
                one,
                name=one.name or name,
                post=one.post or post,
                unit=one.unit or unit,
                authority=authority,
            )
        )
    return filled


def _write_evidence(book: Book, nomination_id: int, evidence: Sequence[Evidence]) -> None:
    row = NominationEvidenceRow
    row.delete().where(row.nomination == nomination_id).execute(book.db)
    once = {one["paper"]: one for one in map(evidence_row, evidence)}
    insert_all(book.db, row, [{"nomination": nomination_id, **one} for one in once.values()])
