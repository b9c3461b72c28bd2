"""The papers of a round: each filled from the round's own values, so that all of them agree."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop.drafting.filling import leader, reference
from desktop.drafting.making import form_of_papers, made_paper
from desktop.rounds.decided import decided_here, payment
from desktop.rounds.ground import RoundGround
from desktop.rounds.notices import asking_papers, result_papers
from desktop.rounds.summaries import ground_with_summaries
from desktop.rounds.wanted import (
    WantedPaper,
    achievement_of,
    addressees_of,
    bases_of,
    common_values,
    office_words,
)
from desktop.rounds.words import (
    Told,
    awards_words,
    council_tables,
    council_words,
    course_words,
    day_words,
    decider_words,
    line_rows,
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
    ground = ground_with_summaries(book, round_id)
    made = (_set_paper(book, ground, wanted) for wanted in _wanted(ground))
    return tuple(one for one in made if one is not None)


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


def kept_drafts(book: Book, round_id: int) -> Iterator[tuple[Paper, Paper]]:
    """Each draft kept for the round, beside the one that would be made of it now."""
    ground = ground_with_summaries(book, round_id)
    for wanted in _wanted(ground):
        kept = _kept(ground, wanted)
        if kept is not None and kept.state == "draft":
            yield kept, _made(book, wanted)


def _set_paper(book: Book, ground: RoundGround, wanted: WantedPaper) -> SetPaper | None:
    """None where the time of a paper that nobody kept has passed."""
    uids = tuple(line.uid for line in wanted.lines)
    paper = _kept(ground, wanted) or (None if wanted.past else _made(book, wanted))
    if paper is None:
        return None
    return SetPaper(wanted.role, wanted.authority, paper, uids)


def _kept(ground: RoundGround, wanted: WantedPaper) -> Paper | None:
    """The paper of the book that plays this role."""
    key = wanted.told_by
    for paper, authority in ground.stored:
        same = paper.form_id == wanted.form_id and authority == wanted.authority
        if same and paper.values.get(key, "") == wanted.values.get(key, ""):
            return paper
    return None


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
    return wanted.closed(paper)


def _wanted(ground: RoundGround) -> Iterator[WantedPaper]:
    """The set by order of use: ballots and minutes, decisions here, tờ trình elsewhere."""
    if ground.session is not None and ground.council is not None:
        yield from _of_session(ground, ground.session, ground.council)
    own = ground.round.own_authority
    yield from decided_here(ground, ground.decided_here)
    for authority, lines in by_authority(ground.sent_up, own).items():
        yield from _proposed_above(ground, authority, lines)
        yield from asking_papers(ground, authority, lines)
    yield from result_papers(ground)
    yield from payment(ground)


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


def _proposed_above(
    ground: RoundGround, authority: str, lines: Sequence[Nomination]
) -> Iterator[WantedPaper]:
    decider = decider_words(authority, leader(ground.office, ground.signers))
    named = awards_words(lines, ground.names, ground.titles)
    votes = [vote for line in lines if (vote := ground.shares.get(line.id or 0))]
    values: dict[str, PaperValue] = {
        **common_values(ground, lines),
        "achievement": achievement_of(ground, lines),
        "subject": f"Về việc đề nghị khen thưởng năm {ground.round.year}",
        "addressees": addressees_of(ground, authority, decider),
        "award": named,
        "award.decider": decider,
        "bases": bases_of(ground, lines),
    }
    if ground.session and ground.council:
        values["round.votes"] = votes_sentence(ground.council, ground.session, votes)
    rows = line_rows(lines, ground.shares, ground.names, ground.summaries)
    tables = {"round.lines": rows}
    yield WantedPaper(
        f"To-trinh-{authority}", "to-trinh-khen-thuong", authority, lines, values, tables
    )
    listed = {
        **values,
        "subject": f"Tập thể, cá nhân đề nghị khen thưởng năm {ground.round.year}",
        "document.reference": _proposal(ground, authority),
    }
    yield WantedPaper(
        f"Danh-sach-trich-ngang-{authority}", "danh-sach-trich-ngang", authority, lines, listed,
        tables, ground.head_name, authority_lines=ground.head_title,
    )  # fmt: skip


def _proposal(ground: RoundGround, authority: str) -> str:
    """The tờ trình a list goes with, by its number once it has one."""
    form = "to-trinh-khen-thuong"
    kept = (one for one, whose in ground.stored if one.form_id == form and whose == authority)
    signed = next((one for one in kept if one.number), None)
    if signed is not None:
        return reference(signed, ground.office)
    return (
        f"Tờ trình của {office_words(ground)} về việc đề nghị khen thưởng năm {ground.round.year}"
    )
