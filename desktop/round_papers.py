"""The papers of a round: each filled from the round's own values, so that all of them agree."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.paper_filling import leader
from desktop.paper_making import form_of_papers, made_paper
from desktop.round_ground import RoundGround, ground_of
from desktop.round_words import (
    Told,
    award_words,
    awards_words,
    council_tables,
    council_words,
    day_words,
    decider_words,
    line_rows,
    money_words,
    paid_rows,
    total_words,
    vote_rows,
    votes_sentence,
)
from resources.agency_names import in_running_text
from storage.book import Book
from storage.records_papers import Paper, PaperValue
from storage.records_rounds import Nomination
from storage.rules.authorities import by_authority
from storage.services.papers import add_paper
from storage.services.rounds import add_round_paper

_DECISION = "Quyet-dinh-"


@dataclass(frozen=True)
class SetPaper:
    """One paper of the set; ``role`` is stable from export to export and names the file.

    ``paper`` has an id where it is kept in the book; then it is printed as kept.
    """

    role: str
    authority: str
    paper: Paper
    line_uids: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Wanted:
    role: str
    form_id: str
    authority: str
    lines: Sequence[Nomination]
    values: Mapping[str, PaperValue]
    tables: Mapping[str, Told]
    signer: str = ""


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


def _set_paper(book: Book, ground: RoundGround, wanted: _Wanted) -> SetPaper:
    uids = tuple(line.uid for line in wanted.lines)
    kept = _kept(ground, wanted)
    return SetPaper(wanted.role, wanted.authority, kept or _made(book, wanted), uids)


def _kept(ground: RoundGround, wanted: _Wanted) -> Paper | None:
    """The paper of the book that plays this role; a decision is known by its award too."""
    award = wanted.values.get("award", "") if wanted.role.startswith(_DECISION) else None
    for paper, authority in ground.stored:
        same = paper.form_id == wanted.form_id and authority == wanted.authority
        if same and award in (None, paper.values.get("award", "")):
            return paper
    return None


def _made(book: Book, wanted: _Wanted) -> Paper:
    form = form_of_papers(wanted.form_id)
    tables = {
        field.source: field.rows_of(wanted.tables[field.source])
        for field in form.fields
        if field.type == "table" and field.source in wanted.tables
    }
    told = {key: value for key, value in wanted.values.items() if "." in key}
    paper = made_paper(book, form, more={**told, **tables})
    own = {field.key for field in form.fields}
    for key, value in wanted.values.items():
        if key in own:
            paper = paper.with_value(key, value)
    return replace(paper, signer=wanted.signer) if wanted.signer else paper


def _wanted(ground: RoundGround) -> Iterator[_Wanted]:
    """The set by order of use: ballots and minutes, decisions here, tờ trình elsewhere."""
    yield from _of_session(ground)
    for authority, lines in by_authority(ground.proposed, ground.round.own_authority).items():
        if authority == ground.round.own_authority:
            yield from _decided_here(ground, lines)
        else:
            yield from _proposed_above(ground, authority, lines)
    yield from _payment(ground)


def _of_session(ground: RoundGround) -> Iterator[_Wanted]:
    session, council = ground.session, ground.council
    if session is None or council is None:
        return
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
        yield _Wanted("Phieu-bau", "phieu-bau", "", lines, {**values, **ballot, **about}, tables)
    if session.tallies and session.by_ballot:
        yield _tally(ground, lines, values, tables)
    if session.tallies:
        yield _minutes(ground, lines, values, tables)


def _tally(
    ground: RoundGround,
    lines: Sequence[Nomination],
    values: Mapping[str, PaperValue],
    tables: Mapping[str, Told],
) -> _Wanted:
    tellers = [row["name"] for row in tables["session.tellers"]]
    subject = f"Kiểm phiếu xét danh hiệu thi đua, khen thưởng năm {ground.round.year}"
    others = dict(zip(("first", "second"), tellers[1:3], strict=False))
    told = {**values, "subject": subject, **others}
    head = tellers[0] if tellers else ""
    return _Wanted("Bien-ban-kiem-phieu", "bien-ban-kiem-phieu", "", lines, told, tables, head)


def _minutes(
    ground: RoundGround,
    lines: Sequence[Nomination],
    values: Mapping[str, PaperValue],
    tables: Mapping[str, Told],
) -> _Wanted:
    passed = [line for line in lines if (vote := ground.votes.get(line.id or 0)) and vote.passes]
    total = total_words(passed)
    told = {
        **values,
        "subject": f"Họp {values['council.name']} xét, đề nghị khen thưởng năm {ground.round.year}",
        "conclusion": f"Hội đồng thống nhất công nhận, đề nghị khen thưởng {total} đạt đủ tỷ lệ "
        "phiếu; giao thường trực Hội đồng hoàn thiện hồ sơ theo quy định",
    }
    chair = str(values["session.chair"])
    form = "bien-ban-hop-hoi-dong"
    return _Wanted("Bien-ban-hop-hoi-dong", form, "", lines, told, tables, chair)


def _decided_here(ground: RoundGround, lines: Sequence[Nomination]) -> Iterator[_Wanted]:
    """One decision for each title or award the own head decides."""
    for award in dict.fromkeys(line.award for line in lines):
        mine = [line for line in lines if line.award == award]
        name, year = award_words(mine[0], ground.names), str(ground.round.year)
        is_title = award in ground.titles
        form = "quyet-dinh-cong-nhan-danh-hieu" if is_title else "quyet-dinh-khen-thuong"
        called = f"“{name}”" if is_title else f"{name} của {_head(ground)}"
        verb = f"công nhận danh hiệu {called}" if is_title else f"tặng {called}"
        values: dict[str, PaperValue] = {
            **_common(ground, mine),
            "subject": f"Về việc {verb} năm {year}",
            "award": called,
            "issuer": _head(ground),
            "bases": _bases(ground),
        }
        tables = {"decision.lines": line_rows(mine, ground.votes, ground.names)}
        authority = ground.round.own_authority
        yield _Wanted(f"{_DECISION}{award}", form, authority, mine, values, tables)


def _proposed_above(
    ground: RoundGround, authority: str, lines: Sequence[Nomination]
) -> Iterator[_Wanted]:
    decider = decider_words(authority, leader(ground.office, ground.signers))
    named = awards_words(lines, ground.names)
    votes = [vote for line in lines if (vote := ground.votes.get(line.id or 0))]
    values: dict[str, PaperValue] = {
        **_common(ground, lines),
        "subject": f"Về việc đề nghị khen thưởng năm {ground.round.year}",
        "addressees": (decider,),
        "award": named,
        "award.decider": decider,
        "bases": _bases(ground),
    }
    if ground.session and ground.council:
        values["round.votes"] = votes_sentence(ground.council, ground.session, votes)
    tables = {"round.lines": line_rows(lines, ground.votes, ground.names)}
    yield _Wanted(f"To-trinh-{authority}", "to-trinh-khen-thuong", authority, lines, values, tables)
    listed = {**values, "subject": f"Tập thể, cá nhân đề nghị khen thưởng năm {ground.round.year}"}
    signer = ground.signers[0].full_name if ground.signers else ""
    yield _Wanted(
        f"Danh-sach-trich-ngang-{authority}",
        "danh-sach-trich-ngang",
        authority,
        lines,
        listed,
        tables,
        signer,
    )


def _payment(ground: RoundGround) -> Iterator[_Wanted]:
    """The list of bonuses of the decisions the own head signed."""
    own = [one for one in ground.decisions if one.authority == ground.round.own_authority]
    if not own:
        return
    numbers = "; ".join(f"Quyết định số {one.number} {day_words(one.date)}" for one in own)
    values: dict[str, PaperValue] = {
        "subject": f"Nhận tiền thưởng {ground.round.name}",
        "decision.reference": numbers,
        "decision.amount": money_words(sum(one.fund for one in own)),
    }
    decided = {entry.nomination_id for one in own for entry in one.entries}
    lines = [line for line in ground.lines if line.id in decided]
    tables = {"decision.lines": paid_rows(own)}
    signer = ground.signers[0].full_name if ground.signers else ""
    yield _Wanted(
        "Danh-sach-nhan-thuong",
        "danh-sach-nhan-thuong",
        ground.round.own_authority,
        lines,
        values,
        tables,
        signer,
    )


def _head(ground: RoundGround) -> str:
    """“Giám đốc Sở Ngoại vụ”, as running text has the head of the office."""
    name = " ".join(ground.office.name_lines)
    title = leader(ground.office, ground.signers).removesuffix(name).strip()
    return f"{title.capitalize()} {in_running_text(name)}".strip()


def _common(ground: RoundGround, lines: Sequence[Nomination]) -> dict[str, PaperValue]:
    year = str(ground.round.year)
    return {
        "round.year": year,
        "round.counts": total_words(lines),
        "achievement": f"đã có thành tích xuất sắc trong công tác năm {year}",
    }


def _bases(ground: RoundGround) -> tuple[str, ...]:
    """The law, and the minutes of the session where one was held; the office adds its own."""
    law = "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"
    if ground.session is None or ground.council is None:
        return (f"{law}.",)
    day = day_words(ground.session.held_on)
    return (f"{law};", f"Căn cứ Biên bản họp {ground.council.name} {day}.")
