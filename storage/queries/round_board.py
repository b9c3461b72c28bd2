"""A round as its board shows it: every line beside its verdict, its papers and its findings."""

from collections.abc import Mapping
from dataclasses import dataclass

from resources.catalogues.awards import Award
from resources.catalogues.rule_books import RuleBook
from storage.book import Book
from storage.queries.dossier import dossier_of
from storage.queries.round_verdicts import kept, line_verdicts
from storage.records_rounds import OUT_STATES, KeptVerdict, Nomination
from storage.rules.dossier.check import check_dossier
from storage.rules.dossier.finding import DossierReport
from storage.rules.dossier.papers import LinePaper, line_papers
from storage.rules.eligibility.verdict import Verdict


@dataclass(frozen=True)
class BoardLine:
    """A line as the registers judge it now; ``verdict`` holds only the reason where none can be.

    ``is_stale``: the verdict kept with the line is another one, or there is none.
    """

    line: Nomination
    verdict: Verdict | KeptVerdict
    papers: tuple[LinePaper, ...]

    @property
    def is_stale(self) -> bool:
        now = kept(self.verdict) if isinstance(self.verdict, Verdict) else self.verdict
        return self.line.verdict != now

    @property
    def papers_there(self) -> int:
        return sum(one.there for one in self.papers)


@dataclass(frozen=True)
class RoundBoard:
    """Lines in the order set by hand, what the dossier check says, and the rules behind both."""

    lines: tuple[BoardLine, ...]
    report: DossierReport
    rules: RuleBook
    awards: Mapping[str, Award]

    @property
    def proposed(self) -> tuple[Nomination, ...]:
        """The lines still proposed."""
        return tuple(one.line for one in self.lines if one.line.state not in OUT_STATES)


def round_board(book: Book, round_id: int) -> RoundBoard:
    """Read and judge a whole round; raises NotFound, NoRuleBook."""
    dossier, verdicts = dossier_of(book, round_id), line_verdicts(book, round_id)
    lines = tuple(
        BoardLine(line, verdicts[line.id or 0], line_papers(dossier, line))
        for line in dossier.lines
    )
    return RoundBoard(lines, check_dossier(dossier), dossier.rules, dossier.awards)
