"""The papers of what the own head decides: the decisions with their lists, then the money."""

from collections.abc import Iterator, Mapping, Sequence

from desktop.drafting.making import has_unit, units_words
from desktop.rounds.ground import RoundGround
from desktop.rounds.wanted import WantedPaper, common_values, head_words, proposed_bases
from desktop.rounds.words import (
    Told,
    award_words,
    day_words,
    is_called_title,
    line_rows,
    money_words,
    paid_rows,
    spoken_money,
)
from storage.records_decisions import BookEntry, Decision
from storage.records_papers import PaperValue
from storage.records_rounds import Nomination
from storage.rules.dossier.words import posted

DECISION_FORMS = frozenset({"quyet-dinh-khen-thuong", "quyet-dinh-cong-nhan-danh-hieu"})


def decided_here(ground: RoundGround, lines: Sequence[Nomination]) -> Iterator[WantedPaper]:
    """One decision for each title or award the own head decides."""
    for award in dict.fromkeys(line.award for line in lines):
        mine = [line for line in lines if line.award == award]
        name, year = award_words(mine[0], ground.names), str(ground.round.year)
        is_title = is_called_title(award, name, ground.titles)
        form = "quyet-dinh-cong-nhan-danh-hieu" if is_title else "quyet-dinh-khen-thuong"
        called = f"“{name}”" if is_title else f"{name} của {head_words(ground)}"
        verb = f"công nhận danh hiệu {called}" if is_title else f"tặng {called}"
        values: dict[str, PaperValue] = {
            **common_values(ground, mine),
            "subject": f"Về việc {verb} năm {year}",
            "award": called,
            "issuer": head_words(ground),
            "duty": _duty(ground, mine),
            **proposed_bases(ground, mine),
        }
        authority, role = ground.round.own_authority, f"Quyet-dinh-{award}"
        tables = {"decision.lines": _listed(ground, mine)}
        signed = decision_on(ground, mine)
        yield WantedPaper(
            role, form, authority, mine, values, tables, told_by="award",
            number=signed.number if signed else "", date=signed.date if signed else None,
        )  # fmt: skip


def _duty(ground: RoundGround, lines: Sequence[Nomination]) -> str:
    """Who carries the decision out: the office's own people and those it is about."""
    kinds = {line.is_person for line in lines}
    who = {frozenset({True}): "cá nhân", frozenset({False}): "tập thể"}
    about = who.get(frozenset(kinds), "tập thể, cá nhân")
    bureau = "Chánh Văn phòng, " if has_unit(ground.units, "Văn phòng") else ""
    return (
        f"{bureau}Trưởng {units_words(ground.units)} và các {about} có tên tại Điều 1 chịu trách "
        "nhiệm thi hành Quyết định này. Quyết định có hiệu lực kể từ ngày ký"
    )


def decision_on(ground: RoundGround, lines: Sequence[Nomination]) -> Decision | None:
    """The decision that was already taken on just these lines."""
    ids = {line.id for line in lines}
    taken = ({entry.nomination_id for entry in one.entries} for one in ground.decisions)
    pairs = zip(ground.decisions, taken, strict=True)
    return next((one for one, about in pairs if about == ids), None)


def payment(ground: RoundGround) -> Iterator[WantedPaper]:
    """The list of bonuses of the decisions the own head signed."""
    own = [one for one in ground.decisions if one.authority == ground.round.own_authority]
    if not own:
        return
    total = sum(one.fund for one in own)
    values: dict[str, PaperValue] = {
        "subject": "Nhận tiền thưởng kèm theo danh hiệu thi đua, hình thức khen thưởng "
        f"năm {ground.round.year}",
        "decision.reference": "; ".join(map(_cited, own)),
        "decision.amount": money_words(total),
        "words": spoken_money(total),
    }
    decided = {entry.nomination_id for one in own for entry in one.entries}
    lines = [line for line in ground.lines if line.id in decided]
    right = {line.id or 0: line.name for line in lines if line.id in _corrected(own)}
    posts = {line.id or 0: line for line in lines}
    tables = {"decision.lines": paid_rows(own, right, posts)}
    form, authority = "danh-sach-nhan-thuong", ground.round.own_authority
    yield WantedPaper(
        "Danh-sach-nhan-thuong", form, authority, lines, values, tables,
        ground.head_name, authority_lines=ground.head_title,
    )  # fmt: skip


def _listed(ground: RoundGround, lines: Sequence[Nomination]) -> Told:
    """The lines, with names and posts as they stand in the decision once there is one."""
    rows = line_rows(lines, ground.shares, ground.names)
    decision = decision_on(ground, lines)
    if decision is None:
        return rows
    entries = {entry.nomination_id: entry for entry in decision.entries}
    ordered = sorted(lines, key=lambda line: line.is_person)
    pairs = zip(rows, ordered, strict=True)
    return tuple({**row, **_printed(entries[line.id], line)} for row, line in pairs)


def _printed(entry: BookEntry, line: Nomination) -> Mapping[str, str]:
    return {"name": entry.award.subject_name, "post": posted(entry.award.subject_post, line)}


def _cited(decision: Decision) -> str:
    """With the papers that put it right."""
    named = f"Quyết định số {decision.number} {day_words(decision.date)}"
    later = [f"Quyết định số {one.number}" for one in decision.changes if one.number]
    return f"{named}, sửa đổi tại {', '.join(later)}" if later else named


def _corrected(decisions: Sequence[Decision]) -> set[int | None]:
    entries = (entry for one in decisions for entry in one.entries)
    return {entry.nomination_id for entry in entries if entry.award.status == "corrected"}
