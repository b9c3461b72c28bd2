"""Papers a round brings about beside its dossier: asking others, telling results, corrections."""

from collections.abc import Iterator, Sequence

from desktop.rounds.ground import RoundGround
from desktop.rounds.wanted import WantedPaper, bases_of, head_words, office_words
from desktop.rounds.words import day_words, line_rows
from storage.records_decisions import BookEntry, Decision
from storage.records_papers import PaperValue
from storage.records_rounds import OUT_STATES, STANDING_STATES, Nomination

_STATE = frozenset({"thu-tuong", "chinh-phu", "chu-tich-nuoc"})
"""Who decides commendations of the State; the others rarely want what other agencies think."""
_ANSWERED = frozenset({"granted", "refused"})


def asking_papers(
    ground: RoundGround, authority: str, lines: Sequence[Nomination]
) -> Iterator[WantedPaper]:
    """The list made public before it goes up and, for the State's awards, the letter asking other
    agencies (hiệp y); where, until when and whom people write in."""
    year = ground.round.year
    tables = {"round.lines": line_rows(lines, ground.shares, ground.names)}
    public: dict[str, PaperValue] = {
        "subject": f"Công khai danh sách đề nghị khen thưởng năm {year}",
        "bases": bases_of(ground, lines),
        "place": f"trụ sở {office_words(ground)}",
        "contact": _standing(ground),
    }
    past = all(line.state in _ANSWERED for line in lines)
    role, form = f"Cong-khai-danh-sach-{authority}", "cong-khai-danh-sach"
    yield WantedPaper(role, form, authority, lines, public, tables, past=past)
    if authority in _STATE:
        asked: dict[str, PaperValue] = {
            "subject": f"lấy ý kiến khen thưởng năm {year} đối với tập thể, cá nhân",
            "lead": f"{office_words(ground)} đang xem xét, đề nghị khen thưởng năm {year} đối với "
            "các tập thể, cá nhân như sau:",
        }
        role, form = f"Lay-y-kien-{authority}", "lay-y-kien"
        yield WantedPaper(role, form, authority, lines, asked, tables, past=past)


def result_papers(ground: RoundGround) -> Iterator[WantedPaper]:
    """The notice of what is decided and what the council turned down, and our corrections."""
    if ground.session is not None and ground.session.tallies:
        yield _notice(ground)
    for decision in ground.decisions:
        if decision.authority == ground.round.own_authority:
            yield from _correction(ground, decision)


def _notice(ground: RoundGround) -> WantedPaper:
    own = ground.round.own_authority
    # What others decide is no result before their decision is here, nor what no council carried.
    here = {one.id for one in ground.decided_here if one.state in STANDING_STATES}
    carried = [one for one in ground.lines if one.id in here or one.state == "granted"]
    out = [line for line in ground.lines if line.state in OUT_STATES]
    what = f"kết quả xét danh hiệu thi đua, hình thức khen thưởng năm {ground.round.year}"
    values: dict[str, PaperValue] = {
        "subject": f"{what[0].upper()}{what[1:]}",
        "bases": bases_of(ground, [*carried, *out]),
        "lead": f"{office_words(ground)} thông báo {what} như sau:",
    }
    tables = {
        "granted": line_rows(carried, ground.shares, ground.names),
        "refused": line_rows(out, ground.shares, ground.names),
    }
    lines = [*carried, *out]
    return WantedPaper("Thong-bao-ket-qua", "thong-bao-ket-qua", own, lines, values, tables)


def _correction(ground: RoundGround, decision: Decision) -> Iterator[WantedPaper]:
    """For names that our decision has otherwise than the lines it was made from have them now."""
    lines = {line.id: line for line in ground.lines}
    rows: list[dict[str, str]] = []
    wrong: list[Nomination] = []
    for entry in decision.entries:
        line = lines.get(entry.nomination_id)
        if line is not None and line.name != entry.award.subject_name:
            wrong.append(line)
            place, printed = _place(decision, entry), entry.award.subject_name
            rows.append({"place": place, "printed": printed, "correct": line.name})
    if not rows:
        return
    named = f"Quyết định số {decision.number} {day_words(decision.date)}"
    whole = f"{named} của {head_words(ground)}"
    values: dict[str, PaperValue] = {
        "subject": f"Về việc sửa đổi {named}",
        "decided_by": head_words(ground),
        "bases": (*(f"{base[:-1]};" for base in bases_of(ground)), f"Căn cứ {whole}."),
        "document": whole,
    }
    made = next((one for one in decision.changes if one.kind != "revocation"), None)
    yield WantedPaper(
        f"Quyet-dinh-dinh-chinh-{decision.number}", "quyet-dinh-dinh-chinh", decision.authority,
        wrong, values, {"corrections": tuple(rows)}, told_by="document",
        number=made.number if made else "", date=made.date if made else None,
    )  # fmt: skip


def _place(decision: Decision, entry: BookEntry) -> str:
    """Where the list of the decision has the entry: collectives first, each kind from 1."""
    is_person = entry.award.person_id is not None
    alike = [one for one in decision.entries if (one.award.person_id is not None) == is_person]
    return f"Phụ lục, số thứ tự {alike.index(entry) + 1}"


def _standing(ground: RoundGround) -> str:
    """Whom people write to."""
    council = ground.council.name if ground.council else "Hội đồng Thi đua - Khen thưởng"
    return f"Thường trực {council}"
