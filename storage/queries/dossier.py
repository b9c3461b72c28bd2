"""Gathers all that the dossier check reads of a round: lines, votes, papers, registers."""

from collections.abc import Iterable, Mapping, Sequence

from resources.catalogues.rule_books.reading import load_rule_books
from resources.forms import Form, load_form
from resources.forms.required import missing_required
from resources.loading import ResourceError
from storage.book import Book
from storage.errors import NotFound
from storage.queries.awards import list_initiatives
from storage.queries.council import list_sessions, votes_of
from storage.queries.decisions import list_decisions
from storage.queries.nominations import list_nominations
from storage.queries.papers import get_paper
from storage.queries.results import list_ratings
from storage.queries.round_awards import known_awards
from storage.queries.round_subjects import subject_words
from storage.queries.rounds import get_round, list_overrides, list_round_papers
from storage.records import TextBlock
from storage.records_council import Session
from storage.records_likeness import ReportText
from storage.records_papers import Paper
from storage.records_rounds import Nomination, RoundPaper
from storage.rules.dossier.check import check_dossier
from storage.rules.dossier.facts import Dossier, PaperFacts, PaperRow, ReportFacts, Sentence
from storage.rules.dossier.finding import DossierReport
from storage.rules.eligibility.books import book_for
from storage.rules.eligibility.days import first_day
from storage.rules.report_length import count_words
from storage.rules.session import check_session

_LISTING = frozenset({"round.lines", "session.votes", "decision.lines"})
_BEST = "HTXSNV"


def check_round(book: Book, round_id: int, most_words: int | None = None) -> DossierReport:
    """Check a whole round; ``most_words`` is the office's own limit for achievement reports.

    Raises NotFound, NoRuleBook.
    """
    return check_dossier(dossier_of(book, round_id, most_words))


def dossier_of(book: Book, round_id: int, most_words: int | None = None) -> Dossier:
    """What the check reads of a round; raises NotFound, NoRuleBook."""
    found, lines = get_round(book, round_id), list_nominations(book, round_id)
    sessions = list_sessions(book, round_id)
    reports = [(one, get_paper(book, one.report_id)) for one in lines if one.report_id is not None]
    return Dossier(
        round=found,
        lines=lines,
        rules=book_for(first_day(found.received), load_rule_books()),
        awards=known_awards(book),
        votes=votes_of(book, round_id),
        names=subject_words(book, lines, found.received),
        reports={line.id or 0: _report(paper) for line, paper in reports},
        texts=tuple(_report_text(line, paper) for line, paper in reports),
        papers=tuple(_papers(book, _standing_papers(book, round_id))),
        proven=_proven(book, lines, found.year),
        voted_names=_voted_names(sessions),
        remarks=tuple(_remarks(sessions, lines)),
        overrides=list_overrides(book, round_id),
        most_words=most_words,
    )


def report_paragraphs(paper: Paper) -> tuple[str, ...]:
    """What of a report is compared with others: the places of copied passages count in these."""
    return tuple(block.text for block in _blocks(paper))


def _voted_names(sessions: Iterable[Session]) -> Mapping[int, tuple[str, str]]:
    return {
        tally.nomination_id: (tally.name, tally.award)
        for session in sessions
        for tally in session.tallies
    }


def _remarks(sessions: Iterable[Session], lines: Sequence[Nomination]) -> Iterable[Sentence]:
    for session in sessions:
        for at, one in enumerate(check_session(session, lines)):
            key = f"session:{session.uid}:{at}"
            yield Sentence(key, one.sentence, one.is_wrong, one.nomination_id)


def _proven(book: Book, lines: Sequence[Nomination], year: int) -> frozenset[int]:
    """Lines of people with a recognised initiative up to the year, or the best rating with it."""
    people = {
        author.person_id
        for initiative in list_initiatives(book)
        if initiative.year <= year and initiative.recognitions
        for author in initiative.authors
    }
    people |= {
        rating.person_id
        for rating in list_ratings(book, year)
        if rating.level == _BEST and rating.decision
    }
    return frozenset(one.id or 0 for one in lines if one.person_id in people - {None})


def _report(paper: Paper) -> ReportFacts:
    return ReportFacts(
        document_id=paper.id or 0,
        form_id=paper.form_id,
        form_edition=paper.form_edition,
        name=_text(paper, "name"),
        post=_text(paper, "post"),
        unit=_text(paper, "unit"),
        period=_text(paper, "period"),
        signed=bool(paper.signer),
        words=_words(paper),
        missing=_missing(paper),
    )


def _report_text(line: Nomination, paper: Paper) -> ReportText:
    """Its own words: names and posts of its subject are rightly in the report of nobody else."""
    personal = (line.name, line.post, line.unit)
    return ReportText(line.uid, report_paragraphs(paper), personal)


def _standing_papers(book: Book, round_id: int) -> Iterable[RoundPaper]:
    """Without signed decisions and what corrects them: both stay as they were printed."""
    decisions = list_decisions(book, round_id)
    signed = {one.document_id for one in decisions}
    signed |= {change.document_id for one in decisions for change in one.changes}
    return (one for one in list_round_papers(book, round_id) if one.document_id not in signed)


def _papers(book: Book, papers: Iterable[RoundPaper]) -> Iterable[PaperFacts]:
    for one in papers:
        try:
            paper = get_paper(book, one.document_id)
        except NotFound:  # a plan linked to the round lists nobody
            continue
        yield PaperFacts(
            document_id=one.document_id,
            title=f"{paper.kind} {paper.subject}".strip(),
            form_id=paper.form_id,
            form_edition=paper.form_edition,
            authority=one.authority,
            rows=tuple(_rows(paper)),
            counts=_text(paper, "counts"),
            signed=bool(paper.signer) or not _is_signed(paper),
            missing=_missing(paper),
        )


def _rows(paper: Paper) -> Iterable[PaperRow]:
    form = _form(paper)
    for field in form.fields if form else ():
        if field.source not in _LISTING:
            continue
        keys = [column.key for column in field.columns]
        for cells in paper.values.get(field.key, ()):
            row = dict(zip(keys, cells, strict=False)) if isinstance(cells, tuple) else {}
            name, post, award, rate = (
                row.get(key, "") for key in ("name", "post", "award", "rate")
            )
            yield PaperRow(name, post, award, rate.replace(" %", "%"))  # papers of before


def _missing(paper: Paper) -> tuple[str, ...]:
    form = _form(paper)
    missing = missing_required(form, paper.all_values) if form else ()
    return tuple(field.label for field in missing)


def _is_signed(paper: Paper) -> bool:
    form = _form(paper)
    return form is None or form.closing.signed


def _form(paper: Paper) -> Form | None:
    try:
        return load_form(paper.form_id, paper.form_edition)
    except ResourceError:
        return None


def _text(paper: Paper, key: str) -> str:
    value = paper.values.get(key, "")
    return value if isinstance(value, str) else ""


def _words(paper: Paper) -> int:
    """How many words the free text has."""
    return sum(count_words(block.text) for block in _blocks(paper))


def _blocks(paper: Paper) -> Iterable[TextBlock]:
    """The paragraphs of free text."""
    for value in paper.values.values():
        if isinstance(value, tuple):
            yield from (block for block in value if isinstance(block, TextBlock))
