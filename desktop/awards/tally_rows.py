"""The lines of a round beside the votes of a session: what the tally grid shows of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from resources.catalogues.awards import Award
from storage.book import Book
from storage.queries.council import votes_of
from storage.queries.nominations import list_nominations
from storage.queries.round_awards import known_awards
from storage.records_council import Session, Tally
from storage.records_rounds import OUT_STATES, Nomination
from storage.rules.dossier.words import awarded_name
from storage.rules.votes import Vote

PASSED, FAILED, UNLIKE, OPEN = "Đạt", "Không đạt", "Hai lần khác nhau", "Chưa nhập"
COLORS = {PASSED: "green", FAILED: "red", UNLIKE: "amber", OPEN: "grey"}


@dataclass(frozen=True)
class TallyRow:
    """A line with what the ballot said of it; ``tally`` and ``vote`` are None until entered."""

    line: Nomination
    award: str
    tally: Tally | None = None
    vote: Vote | None = None

    @property
    def result(self) -> str:
        if self.tally is None or self.vote is None:
            return OPEN
        again = self.tally.counted_again
        if again is not None and again != self.tally.in_favour:
            return UNLIKE
        return PASSED if self.vote.passes else FAILED

    @property
    def share(self) -> str:
        """The share of all members, and what is needed where the rule book names it."""
        if self.vote is None:
            return ""
        said = f"{self.vote.in_favour}/{self.vote.members} ({self.vote.percent_text})"
        if self.vote.percent is None:
            return f"{said}\ncần quá nửa"
        doubt = self.vote.provision is not None and not self.vote.provision.confirmed
        needed = f"cần từ {self.vote.percent}%"
        return f"{said}\n{needed} · luật chưa đối chiếu" if doubt else f"{said}\n{needed}"


def tally_rows(book: Book, session: Session) -> tuple[TallyRow, ...]:
    """The lines still proposed and those voted on, in the round's order; raises NoRuleBook."""
    names, votes = known_awards(book), votes_of(book, session.round_id)
    tallies = {one.nomination_id: one for one in session.tallies}
    return tuple(
        TallyRow(
            line,
            _voted_award(names, line, tallies.get(line.id or 0)),
            tallies.get(line.id or 0),
            votes.get(line.id or 0) if line.id in tallies else None,
        )
        for line in list_nominations(book, session.round_id)
        if line.state not in OUT_STATES or line.id in tallies
    )


def _voted_award(names: Mapping[str, Award], line: Nomination, tally: Tally | None) -> str:
    """What stood on the ballot, which may have been lowered since."""
    code = (tally.award if tally else "") or line.award
    return awarded_name(names[code].name, line.authority) if code in names else code


def entered(rows: Sequence[TallyRow]) -> str:
    """How far the counting is."""
    done = [row for row in rows if row.tally is not None]
    passed, failed = (sum(row.result == word for row in done) for word in (PASSED, FAILED))
    return f"Đã nhập {len(done)}/{len(rows)} · đạt {passed} · không đạt {failed}"
