"""Decisions: each line becomes award history and a number in the award book, with its money."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from resources.catalogues.awards import Award as CatalogueAward
from resources.catalogues.bonus import load_bonus_rules
from resources.vietnamese import clean_line
from storage.book import Book
from storage.errors import EditRefused
from storage.models.decision import DecisionChangeRow, DecisionLineRow, DecisionRow
from storage.queries.decisions import award_book, get_decision, list_decisions
from storage.queries.nominations import list_nominations
from storage.queries.round_awards import known_awards
from storage.queries.rounds import get_round
from storage.records_awards import Award, Correction
from storage.records_decisions import Decision, DecisionChange
from storage.records_rounds import Nomination, Round
from storage.rows_rounds import decision_change_row
from storage.rules.bonus import Decided, bonus, paid
from storage.rules.dossier.words import awarded_name
from storage.rules.eligibility.days import first_day
from storage.rules.eligibility.errors import NoBonusKnown
from storage.services.awards import add_awards, correct_award
from storage.services.decision_rows import decision_row, subject_kind
from storage.services.nominations import set_state
from storage.services.registry_rows import insert_all, insert_roots, numbered


def decide(book: Book, decision: Decision, ids: Sequence[int]) -> int:
    """Record a decision on lines of its round, ours or another's; returns its id.

    Every line becomes an award of the round's year and is granted, in the round's order. Raises
    NotFound, and EditRefused without number or full date, for a decision already recorded or a
    line already granted.
    """
    with book.unit(f"Ghi Quyết định số {decision.number}"):
        found = get_round(book, decision.round_id or 0)
        lines = [one for one in list_nominations(book, found.id or 0) if one.id in set(ids)]
        _refuse_granted(lines, len(set(ids)))
        awards = _awards(book, decision, found, lines)
        key = _record(book, decision, awards, [one.id for one in lines])
        set_state(book, [one.id or 0 for one in lines], "granted")
    return key


def decide_as_named(
    book: Book, decision: Decision, names: Mapping[int, str], refused: Mapping[int, str]
) -> int:
    """Record a decision from above: lines with the names it gives them, and those refused.

    A name misspelt there stands in the award history as it was decided, until a correction.
    ``refused`` gives the reason by line. Raises as ``decide`` does.
    """
    with book.unit(f"Ghi kết quả theo Quyết định số {decision.number}"):
        key = decide(book, decision, list(names))
        for entry in get_decision(book, key).entries:
            name = clean_line(names[entry.nomination_id or 0])
            if name and name != entry.award.subject_name:
                sql = "UPDATE award SET subject_name = ? WHERE id = ?"
                book.db.execute_sql(sql, (name, entry.award.id))
        refuse_lines(book, refused)
    return key


def refuse_lines(book: Book, refused: Mapping[int, str]) -> None:
    """Say of lines that they are not granted, with the reason by line.

    Raises NotFound, and EditRefused without a reason.
    """
    with book.unit(f"Ghi {len(refused)} trường hợp không được tặng"):
        for reason in dict.fromkeys(refused.values()):
            ids = [key for key, why in refused.items() if why == reason]
            set_state(book, ids, "refused", reason)


def record_decision(book: Book, decision: Decision, awards: Sequence[Award]) -> int:
    """The fast lane: record a decision already made on paper, with no round; returns its id.

    Number, date and issuer of the awards are the decision's. Raises EditRefused as ``decide``.
    """
    with book.unit(f"Ghi nhanh Quyết định số {decision.number}"):
        return _record(book, decision, [_of(decision, one) for one in awards], [None] * len(awards))


def change_decision(
    book: Book, decision_id: int, change: DecisionChange, award_ids: Sequence[int]
) -> None:
    """Put a later paper beside a decision and the awards it is about; all of them stay.

    Raises NotFound, and EditRefused for a paper without number or awards of another decision.
    """
    with book.unit("Ghi văn bản đính chính, sửa đổi, thu hồi"):
        found = get_decision(book, decision_id)
        own = {entry.award.id for entry in found.entries}
        if not set(award_ids) <= own or not award_ids:
            raise EditRefused("Chưa chọn đúng người, tập thể của quyết định này.", "Hãy chọn lại.")
        row = {"decision": decision_id, **decision_change_row(change)}
        DecisionChangeRow.insert(**row).execute(book.db)
        kind = "revocation" if change.kind == "revocation" else "correction"
        paper = Correction(kind, change.number, change.text, change.date, change.issuer)
        for award_id in award_ids:
            correct_award(book, award_id, paper)


def set_amount(book: Book, serial: int, amount: int | None, bonus_paid: bool) -> None:
    """Write the bonus of one line of the award book, in đồng, where the office knows better.

    Raises EditRefused for an amount below nothing.
    """
    if amount is not None and amount < 0:
        raise EditRefused("Số tiền thưởng không được âm.", "Hãy nhập lại số tiền, tính bằng đồng.")
    with book.unit("Sửa tiền thưởng"):
        row = DecisionLineRow.update(amount=amount, bonus_paid=bonus_paid)
        row.where(DecisionLineRow.serial == serial).execute(book.db)


def _record(
    book: Book, decision: Decision, awards: Sequence[Award], line_ids: Sequence[int | None]
) -> int:
    row = decision_row(decision)
    _refuse_known(book, decision)
    key = insert_roots(book.db, DecisionRow, [row])[0]
    amounts = _amounts(book, decision, awards)
    award_ids = add_awards(book, awards)
    settled = _settled(book, awards, amounts)
    last = max((entry.serial for entry in award_book(book)), default=0)
    rows = [
        {
            "decision": key,
            "nomination": line_id,
            "award": award_id,
            "serial": serial,
            "amount": amount,
            "bonus_paid": is_paid,
        }
        for serial, (line_id, award_id, amount, is_paid) in enumerate(
            zip(line_ids, award_ids, amounts, settled, strict=True), start=last + 1
        )
    ]
    insert_all(book.db, DecisionLineRow, numbered(rows))
    return key


def _awards(
    book: Book, decision: Decision, found: Round, lines: Sequence[Nomination]
) -> list[Award]:
    known = known_awards(book)
    return [
        _of(
            decision,
            Award(
                code=line.award,
                name=_award_name(known, line, decision.authority),
                year=found.year,
                person_id=line.person_id,
                collective_id=line.collective_id,
                kind=found.kind,
                subject_name=line.name,
                subject_post=", ".join(part for part in (line.post, line.unit) if part),
            ),
        )
        for line in lines
    ]


def _award_name(known: Mapping[str, CatalogueAward], line: Nomination, authority: str) -> str:
    award = known.get(line.award)
    return awarded_name(award.name, authority) if award else line.award


def _of(decision: Decision, award: Award) -> Award:
    return replace(award, number=decision.number, date=decision.date, issuer=decision.issuer)


def _amounts(book: Book, decision: Decision, awards: Sequence[Award]) -> list[int | None]:
    """The bonus of each award by the salary of the day of the decision; None where unknown."""
    day, rules = first_day(decision.date), load_bonus_rules()
    amounts: list[int | None] = []
    for award in awards:
        try:
            amounts.append(bonus(award.code, day, subject_kind(book, award), rules).amount)
        except NoBonusKnown:
            amounts.append(None)
    return amounts


def _settled(book: Book, awards: Sequence[Award], amounts: Sequence[int | None]) -> list[bool]:
    """Whether each bonus is paid: of several titles for one year only the highest is.

    What an earlier decision paid stays paid.
    """
    earlier = [
        Decided(_subject_key(one.award), one.award.code, one.award.year, one.amount or 0)
        for one in award_book(book)
        if one.bonus_paid and one.award.status != "revoked"
    ]
    new = [
        Decided(_subject_key(one), one.code, one.year, amount or 0)
        for one, amount in zip(awards, amounts, strict=True)
    ]
    chosen = {id(one) for one in paid([*earlier, *new])}
    return [id(one) in chosen for one in new]


def _subject_key(award: Award) -> int:
    """People and collectives in one row of numbers."""
    return award.person_id if award.person_id is not None else -(award.collective_id or 0)


def _refuse_granted(lines: Sequence[Nomination], asked: int) -> None:
    if not lines or len(lines) != asked:
        raise EditRefused(
            "Chưa chọn đề nghị nào, hoặc có đề nghị không thuộc đợt xét này.", "Hãy chọn lại."
        )
    granted = [one.name for one in lines if one.state == "granted"]
    if granted:
        raise EditRefused(
            f"{granted[0]} đã có quyết định khen thưởng trong đợt này.",
            "Hãy bỏ chọn, hoặc đính chính quyết định trước.",
        )


def _refuse_known(book: Book, decision: Decision) -> None:
    for one in list_decisions(book):
        same_day = (one.number, one.date) == (decision.number, decision.date)
        if same_day and one.issuer == decision.issuer:
            raise EditRefused(
                f"Quyết định số {one.number} đã ghi trong sổ.", "Hãy kiểm tra số và ngày."
            )
