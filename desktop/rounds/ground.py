"""A round with all that its papers are written from, read once."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from resources.catalogues.rule_books.reading import load_rule_books
from storage.book import Book
from storage.queries.council import get_council, list_sessions, votes_of
from storage.queries.decisions import list_decisions
from storage.queries.nominations import list_nominations
from storage.queries.office import get_office, list_signers, list_units
from storage.queries.papers import get_paper
from storage.queries.round_awards import known_awards
from storage.queries.rounds import get_round, list_round_papers
from storage.records import Office, Signer
from storage.records_council import Council, Session
from storage.records_decisions import Decision
from storage.records_papers import Paper
from storage.records_rounds import OUT_STATES, Nomination, Round
from storage.rules.eligibility.books import book_for
from storage.rules.eligibility.days import first_day
from storage.rules.votes import Vote


@dataclass(frozen=True)
class RoundGround:
    """``lines`` are all of the round in the order set by hand, ``session`` the last one held.

    ``names`` are awards by code, ``titles`` the codes that are titles, ``bases`` the laws papers
    cite; ``stored`` the papers of the book that belong to the round, with their authority.
    ``units`` are names. Of lines that go to others' desks ``summaries`` are their achievements as
    the registers tell them, ``since`` the first year of these.
    """

    round: Round
    office: Office
    signers: tuple[Signer, ...]
    lines: tuple[Nomination, ...]
    votes: Mapping[int, Vote]
    names: Mapping[str, str]
    titles: frozenset[str]
    session: Session | None
    council: Council | None
    decisions: tuple[Decision, ...]
    stored: tuple[tuple[Paper, str], ...]
    bases: tuple[str, ...]
    units: tuple[str, ...] = ()
    summaries: Mapping[int, str] = field(default_factory=dict)
    since: Mapping[int, int] = field(default_factory=dict)

    @property
    def proposed(self) -> tuple[Nomination, ...]:
        """The lines still proposed."""
        return tuple(line for line in self.lines if line.state not in OUT_STATES)

    @property
    def decided_here(self) -> tuple[Nomination, ...]:
        """Of these, what the own head decides."""
        own = self.round.own_authority
        return tuple(line for line in self.proposed if (line.authority or own) == own)

    @property
    def sent_up(self) -> tuple[Nomination, ...]:
        """What goes to others' desks, with what was turned down there: it was proposed once."""
        own, gone = self.round.own_authority, OUT_STATES - {"refused"}
        lines = (line for line in self.lines if line.state not in gone)
        return tuple(line for line in lines if (line.authority or own) != own)

    @property
    def shares(self) -> Mapping[int, Vote]:
        """The votes on what each line proposes now: those on a title since lowered are not its."""
        tallies = self.session.tallies if self.session else ()
        asked = {one.nomination_id: one.award for one in tallies}
        lowered = (line for line in self.lines if line.lowered_from)
        gone = {line.id for line in lowered if asked.get(line.id or 0) != line.award}
        return {key: vote for key, vote in self.votes.items() if key not in gone}

    @property
    def head_name(self) -> str:
        return self.signers[0].full_name if self.signers else ""

    @property
    def head_title(self) -> tuple[str, ...]:
        """The lines above the name of whoever signs: GIÁM ĐỐC."""
        return self.signers[0].authority if self.signers else ()


def ground_of(book: Book, round_id: int) -> RoundGround:
    """Read a round; raises NotFound, NoRuleBook."""
    found, awards = get_round(book, round_id), known_awards(book)
    sessions = list_sessions(book, round_id)
    session = sessions[-1] if sessions else None
    papers = list_round_papers(book, round_id)
    return RoundGround(
        round=found,
        office=get_office(book),
        signers=tuple(one for one in list_signers(book) if one.in_force(found.received.year)),
        lines=list_nominations(book, round_id),
        votes=votes_of(book, round_id),
        names={code: award.name for code, award in awards.items()},
        titles=frozenset(code for code, award in awards.items() if award.is_title),
        session=session,
        council=get_council(book, session.council_id) if session else None,
        decisions=list_decisions(book, round_id),
        stored=tuple((get_paper(book, one.document_id), one.authority) for one in papers),
        units=tuple(one.name for one in list_units(book)),
        bases=book_for(first_day(found.received), load_rule_books()).bases,
    )
