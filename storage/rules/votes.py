"""Votes of a Council: whether enough of all its members, present or not, are in favour."""

from dataclasses import dataclass

from resources.catalogues.citations import Provision
from resources.catalogues.rule_books import RuleBook
from storage.rules.eligibility.errors import WrongVotes
from storage.rules.eligibility.shares import hundredths, percent_text


@dataclass(frozen=True)
class Vote:
    """A vote on one proposal; ``share`` in hundredths of a percent of all members, cut off.

    ``percent`` is the threshold of the rule book, None where the award needs no ballot.
    """

    in_favour: int
    members: int
    share: int
    percent: int | None
    passes: bool
    provision: Provision | None

    @property
    def sentence(self) -> str:
        said = f"{self.in_favour}/{self.members} thành viên Hội đồng ({self.percent_text})"
        if self.percent is None:
            return f"{said} đồng ý"
        return f"{said} đồng ý, {'đạt' if self.passes else 'chưa đạt'} từ {self.percent}%"

    @property
    def percent_text(self) -> str:
        return percent_text(self.in_favour, self.members)


def vote(award: str, in_favour: int, members: int, book: RuleBook) -> Vote:
    """Counts ``in_favour`` out of all ``members`` of the Council; raises WrongVotes.

    The absent are asked in writing and count as members. Without a threshold of ``book`` more than
    half must be in favour.
    """
    if not 0 <= in_favour <= members or members == 0:
        raise WrongVotes(in_favour, members)
    share = hundredths(in_favour, members)
    rule = book.votes.get(award)
    if rule is None:
        return Vote(in_favour, members, share, None, 2 * in_favour > members, None)
    passes = in_favour * 100 >= rule.percent * members
    provision = book.provisions[rule.by]
    return Vote(in_favour, members, share, rule.percent, passes, provision)
