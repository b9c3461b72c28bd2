"""The papers of a round: each filled from the round's own values, so that all of them agree."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.drafting.making import form_of_papers, made_paper
from desktop.rounds.decided import decided_here, payment
from desktop.rounds.ground import RoundGround
from desktop.rounds.notices import asking_papers, result_papers
from desktop.rounds.proposed import proposed_above
from desktop.rounds.session_papers import session_papers
from desktop.rounds.summaries import ground_with_summaries
from desktop.rounds.wanted import WantedPaper
from storage.book import Book
from storage.records_papers import Paper
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
        yield from session_papers(ground, ground.session, ground.council)
    own = ground.round.own_authority
    yield from decided_here(ground, ground.decided_here)
    for authority, lines in by_authority(ground.sent_up, own).items():
        yield from proposed_above(ground, authority, lines)
        yield from asking_papers(ground, authority, lines)
    yield from result_papers(ground)
    yield from payment(ground)
