"""Papers a round brings about beside its dossier: asking others, telling results, corrections."""

from collections.abc import Iterator, Sequence

from desktop.rounds.ground import RoundGround
from desktop.rounds.wanted import WantedPaper, bases_of, head_words, office_words
from desktop.rounds.words import day_words, line_rows
from storage.records_decisions import Decision
from storage.records_papers import PaperValue
from storage.records_rounds import OUT_STATES, Nomination

_STATE = frozenset({"thu-tuong", "chinh-phu", "chu-tich-nuoc"})
"""Who decides commendations of the State; the others rarely want what other agencies think."""


def asking_papers(
    ground: RoundGround, authority: str, lines: Sequence[Nomination]
) -> Iterator[WantedPaper]:
    """The list made public before it goes up and, for the State's awards, the letter asking other
    agencies (hiệp y); where, until when and whom people write in."""
    year = ground.round.year
    tables = {"round.lines": line_rows(lines, ground.votes, ground.names)}
    public: dict[str, PaperValue] = {
        "subject": f"Công khai danh sách đề nghị khen thưởng năm {year}",
        "bases": bases_of(ground),
    }
    role, form = f"Cong-khai-danh-sach-{authority}", "cong-khai-danh-sach"
    yield WantedPaper(role, form, authority, lines, public, tables)
    if authority in _STATE:
        asked: dict[str, PaperValue] = {
            "subject": f"lấy ý kiến khen thưởng năm {year} đối với tập thể, cá nhân",
            "lead": f"{office_words(ground)} đang xem xét, đề nghị khen thưởng năm {year} đối với "
            "các tập thể, cá nhân như sau:",
        }
        yield WantedPaper(f"Lay-y-kien-{authority}", "lay-y-kien", authority, lines, asked, tables)


def result_papers(ground: RoundGround) -> Iterator[WantedPaper]:
    """The notice of what is decided and what the council turned down, and our corrections."""
    if ground.session is not None and ground.session.tallies:
        yield _notice(ground)
    for decision in ground.decisions:
        if decision.authority == ground.round.own_authority:
            yield from _correction(ground, decision)


def _notice(ground: RoundGround) -> WantedPaper:
    own = ground.round.own_authority
    # What others decide is no result before their decision is here.
    carried = [one for one in ground.proposed if one.authority == own or one.state == "granted"]
    out = [line for line in ground.lines if line.state in OUT_STATES]
    what = f"kết quả xét danh hiệu thi đua, hình thức khen thưởng năm {ground.round.year}"
    values: dict[str, PaperValue] = {
        "subject": f"{what[0].upper()}{what[1:]}",
        "bases": bases_of(ground),
        "lead": f"{office_words(ground)} thông báo {what} như sau:",
    }
    tables = {
        "granted": line_rows(carried, ground.votes, ground.names),
        "refused": line_rows(out, ground.votes, ground.names),
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
            rows.append({"printed": entry.award.subject_name, "correct": line.name})
    if not rows:
        return
    named = f"Quyết định số {decision.number} {day_words(decision.date)}"
    values: dict[str, PaperValue] = {
        "subject": f"Về việc sửa đổi {named}",
        "decided_by": head_words(ground),
        "bases": bases_of(ground),
        "document": f"{named} của {head_words(ground)}",
    }
    yield WantedPaper(
        f"Quyet-dinh-dinh-chinh-{decision.number}",
        "quyet-dinh-dinh-chinh",
        decision.authority,
        wrong,
        values,
        {"corrections": tuple(rows)},
        told_by="document",
    )
