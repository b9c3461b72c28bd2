"""The papers of a round: each filled from the round's own values, so that all of them agree."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.drafting.filling import leader
from desktop.drafting.making import form_of_papers, made_paper
from desktop.rounds.ground import RoundGround, ground_of
from desktop.rounds.notices import asking_papers, result_papers
from desktop.rounds.wanted import WantedPaper, bases_of, common_values, head_words
from desktop.rounds.words import (
    Told,
    award_words,
    awards_words,
    council_tables,
    council_words,
    course_words,
    day_words,
    decider_words,
    line_rows,
    money_words,
    paid_rows,
    spoken_money,
    total_words,
    vote_rows,
    votes_sentence,
)
from storage.book import Book
from storage.records import TextBlock, TextRun
from storage.records_council import Council, Session
from storage.records_papers import Paper, PaperValue
from storage.records_rounds import Nomination
from storage.rules.authorities import by_authority
from storage.services.papers import add_paper
from storage.services.rounds import add_round_paper

DECISION_FORMS = frozenset({"quyet-dinh-khen-thuong", "quyet-dinh-cong-nhan-danh-hieu"})


@dataclass(frozen=True)
class SetPaper:
    """One paper of the set; ``role`` is stable from export to export and names the file.

    ``paper`` has an id where it is kept in the book; then it is printed as kept.
    """

    role: str
    authority: str
    paper: Paper
    line_uids: tuple[str, ...] = ()


def round_set(book: Book, round_id: int) -> tuple[SetPaper, ...]:
    """Every paper the round needs as it stands, nothing stored; raises NotFound, NoRuleBook."""
    ground = ground_of(book, round_id)
    return tuple(_set_paper(book, ground, wanted) for wanted in _wanted(ground))


def keep_round_set(book: Book, round_id: int) -> tuple[int, ...]:
    """Keep the papers of the set in the book that are not there yet; returns their ids.

    Raises NotFound, NoRuleBook.
    """
    papers = [one for one in round_set(book, round_id) if one.paper.id is None]
    with book.unit("Lập bộ văn bản của đợt xét"):
        ids = tuple(add_paper(book, one.paper) for one in papers)
        for key, one in zip(ids, papers, strict=True):
            add_round_paper(book, round_id, key, one.authority)
    return ids


def _set_paper(book: Book, ground: RoundGround, wanted: WantedPaper) -> SetPaper:
    uids = tuple(line.uid for line in wanted.lines)
    paper = _kept(ground, wanted) or _signed(ground, wanted, _made(book, wanted))
    return SetPaper(wanted.role, wanted.authority, paper, uids)


def _kept(ground: RoundGround, wanted: WantedPaper) -> Paper | None:
    """The paper of the book that plays this role."""
    key = wanted.told_by
    for paper, authority in ground.stored:
        same = paper.form_id == wanted.form_id and authority == wanted.authority
        if same and paper.values.get(key, "") == wanted.values.get(key, ""):
            return paper
    return None


def _signed(ground: RoundGround, wanted: WantedPaper, paper: Paper) -> Paper:
    """With number and day where just these lines were decided by one decision already."""
    lines = {line.id for line in wanted.lines}
    for one in ground.decisions if wanted.form_id in DECISION_FORMS else ():
        if {entry.nomination_id for entry in one.entries} == lines:
            number, _, symbol = one.number.partition("/")
            return replace(paper, number=number, symbol=symbol or paper.symbol, date=one.date)
    return paper


def _made(book: Book, wanted: WantedPaper) -> Paper:
    form = form_of_papers(wanted.form_id)
    tables = {
        field.source: field.rows_of(wanted.tables[field.source])
        for field in form.fields
        if field.type == "table" and field.source in wanted.tables
    }
    told = {key: value for key, value in wanted.values.items() if "." in key}
    paper = made_paper(book, form, more={**told, **tables})
    for field in form.fields:
        if field.key in wanted.values:
            paper = paper.with_value(field.key, wanted.values[field.key])
        elif field.key in wanted.tables:
            paper = paper.with_value(field.key, field.rows_of(wanted.tables[field.key]))
    return replace(paper, signer=wanted.signer) if wanted.signer else paper


def _wanted(ground: RoundGround) -> Iterator[WantedPaper]:
    """The set by order of use: ballots and minutes, decisions here, tờ trình elsewhere."""
    if ground.session is not None and ground.council is not None:
        yield from _of_session(ground, ground.session, ground.council)
    for authority, lines in by_authority(ground.proposed, ground.round.own_authority).items():
        if authority == ground.round.own_authority:
            yield from _decided_here(ground, lines)
        else:
            yield from _proposed_above(ground, authority, lines)
            yield from asking_papers(ground, authority, lines)
    yield from result_papers(ground)
    yield from _payment(ground)


def _of_session(ground: RoundGround, session: Session, council: Council) -> Iterator[WantedPaper]:
    year, voted = ground.round.year, {tally.nomination_id for tally in session.tallies}
    lines = [line for line in ground.lines if line.id in voted] or list(ground.proposed)
    day = day_words(session.held_on)
    tables: dict[str, Told] = {
        **council_tables(session),
        "round.lines": line_rows(lines, {}, ground.names),
        "session.votes": vote_rows(lines, session, ground.votes, ground.names),
    }
    values: dict[str, PaperValue] = {**council_words(council, session)}
    if session.by_ballot:
        ballot = {"subject": f"Danh hiệu thi đua, hình thức khen thưởng năm {year}"}
        about = {"session": f"{council.name}, phiên {day}"}
        yield WantedPaper(
            "Phieu-bau", "phieu-bau", "", lines, {**values, **ballot, **about}, tables
        )
    if session.tallies and session.by_ballot:
        yield _tally(ground, lines, values, tables)
    if session.tallies:
        yield _minutes(ground, session, lines, values, tables)


def _tally(
    ground: RoundGround,
    lines: Sequence[Nomination],
    values: Mapping[str, PaperValue],
    tables: Mapping[str, Told],
) -> WantedPaper:
    tellers = [row["name"] for row in tables["session.tellers"]]
    subject = f"Kiểm phiếu xét danh hiệu thi đua, khen thưởng năm {ground.round.year}"
    others = dict(zip(("first", "second"), tellers[1:3], strict=False))
    told = {**values, "subject": subject, **others}
    head = tellers[0] if tellers else ""
    return WantedPaper("Bien-ban-kiem-phieu", "bien-ban-kiem-phieu", "", lines, told, tables, head)


def _minutes(
    ground: RoundGround,
    session: Session,
    lines: Sequence[Nomination],
    values: Mapping[str, PaperValue],
    tables: Mapping[str, Told],
) -> WantedPaper:
    passed = [line for line in lines if (vote := ground.votes.get(line.id or 0)) and vote.passes]
    total = total_words(passed)
    told = {
        **values,
        "subject": f"Họp {values['council.name']} xét, đề nghị khen thưởng năm {ground.round.year}",
        "body": tuple(TextBlock("clause", (TextRun(one),)) for one in course_words(session)),
        "conclusion": f"Hội đồng thống nhất công nhận, đề nghị khen thưởng {total} đạt đủ tỷ lệ "
        "phiếu; giao thường trực Hội đồng hoàn thiện hồ sơ theo quy định",
    }
    chair = str(values["session.chair"])
    form = "bien-ban-hop-hoi-dong"
    return WantedPaper("Bien-ban-hop-hoi-dong", form, "", lines, told, tables, chair)


def _decided_here(ground: RoundGround, lines: Sequence[Nomination]) -> Iterator[WantedPaper]:
    """One decision for each title or award the own head decides."""
    for award in dict.fromkeys(line.award for line in lines):
        mine = [line for line in lines if line.award == award]
        name, year = award_words(mine[0], ground.names), str(ground.round.year)
        is_title = award in ground.titles
        form = "quyet-dinh-cong-nhan-danh-hieu" if is_title else "quyet-dinh-khen-thuong"
        called = f"“{name}”" if is_title else f"{name} của {head_words(ground)}"
        verb = f"công nhận danh hiệu {called}" if is_title else f"tặng {called}"
        values: dict[str, PaperValue] = {
            **common_values(ground, mine),
            "subject": f"Về việc {verb} năm {year}",
            "award": called,
            "issuer": head_words(ground),
            "bases": bases_of(ground),
        }
        tables = {"decision.lines": line_rows(mine, ground.votes, ground.names)}
        authority = ground.round.own_authority
        role = f"Quyet-dinh-{award}"
        yield WantedPaper(role, form, authority, mine, values, tables, told_by="award")


def _proposed_above(
    ground: RoundGround, authority: str, lines: Sequence[Nomination]
) -> Iterator[WantedPaper]:
    decider = decider_words(authority, leader(ground.office, ground.signers))
    named = awards_words(lines, ground.names)
    votes = [vote for line in lines if (vote := ground.votes.get(line.id or 0))]
    values: dict[str, PaperValue] = {
        **common_values(ground, lines),
        "subject": f"Về việc đề nghị khen thưởng năm {ground.round.year}",
        "addressees": (decider,),
        "award": named,
        "award.decider": decider,
        "bases": bases_of(ground),
    }
    if ground.session and ground.council:
        values["round.votes"] = votes_sentence(ground.council, ground.session, votes)
    tables = {"round.lines": line_rows(lines, ground.votes, ground.names)}
    yield WantedPaper(
        f"To-trinh-{authority}", "to-trinh-khen-thuong", authority, lines, values, tables
    )
    listed = {**values, "subject": f"Tập thể, cá nhân đề nghị khen thưởng năm {ground.round.year}"}
    signer = ground.signers[0].full_name if ground.signers else ""
    yield WantedPaper(
        f"Danh-sach-trich-ngang-{authority}",
        "danh-sach-trich-ngang",
        authority,
        lines,
        listed,
        tables,
        signer,
    )


def _payment(ground: RoundGround) -> Iterator[WantedPaper]:
    """The list of bonuses of the decisions the own head signed."""
    own = [one for one in ground.decisions if one.authority == ground.round.own_authority]
    if not own:
        return
    numbers = "; ".join(f"Quyết định số {one.number} {day_words(one.date)}" for one in own)
    total = sum(one.fund for one in own)
    values: dict[str, PaperValue] = {
        "subject": f"Nhận tiền thưởng {ground.round.name}",
        "decision.reference": numbers,
        "decision.amount": money_words(total),
        "words": spoken_money(total),
    }
    decided = {entry.nomination_id for one in own for entry in one.entries}
    lines = [line for line in ground.lines if line.id in decided]
    tables = {"decision.lines": paid_rows(own)}
    signer = ground.signers[0].full_name if ground.signers else ""
    yield WantedPaper(
        "Danh-sach-nhan-thuong",
        "danh-sach-nhan-thuong",
        ground.round.own_authority,
        lines,
        values,
        tables,
        signer,
    )
