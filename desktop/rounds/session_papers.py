"""The papers of a council's session: ballots, the minutes of the count and of the session."""

from collections.abc import Iterator, Mapping, Sequence

from desktop.rounds.ground import RoundGround
from desktop.rounds.session_words import council_tables, council_words, course_words
from desktop.rounds.wanted import WantedPaper
from desktop.rounds.words import Told, day_words, line_rows, total_words, vote_rows
from storage.records import TextBlock, TextRun
from storage.records_council import Council, Session
from storage.records_papers import PaperValue
from storage.records_rounds import Nomination


def session_papers(
    ground: RoundGround, session: Session, council: Council
) -> Iterator[WantedPaper]:
    """What the session needs as far as it has come: ballots before votes, minutes after them."""
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
