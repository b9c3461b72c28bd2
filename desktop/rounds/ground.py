"""A round with all that its papers are written from, read once."""

from collections.abc import Mapping
from dataclasses import dataclass

from storage.book import Book
from storage.queries.council import get_council, list_sessions, votes_of
from storage.queries.decisions import list_decisions
from storage.queries.nominations import list_nominations
from storage.queries.office import get_office, list_signers
from storage.queries.papers import get_paper
from storage.queries.round_awards import known_awards
from storage.queries.rounds import get_round, list_round_papers
from storage.records import Office, Signer
from storage.records_council import Council, Session
from storage.records_decisions import Decision
from storage.records_papers import Paper
from storage.records_rounds import OUT_STATES, Nomination, Round
from storage.rules.votes import Vote


@dataclass(frozen=True)
class RoundGround:
    """``lines`` are all of the round in the order set by hand, ``session`` the last one held.

    ``names`` are awards by code, ``titles`` the codes that are titles; ``stored`` the papers of
    the book that belong to the round, with their authority.
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

    @property
    def proposed(self) -> tuple[Nomination, ...]:
        """The lines still proposed."""
        return tuple(line for line in self.lines if line.state not in OUT_STATES)


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
    )
