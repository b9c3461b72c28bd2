"""What the dossier check reads of a round: values, no rows; names as each place has them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from resources.catalogues.awards import Award
from resources.catalogues.rule_books import RuleBook
from storage.records_likeness import ReportText
from storage.records_rounds import OUT_STATES, Nomination, Override, Round
from storage.rules.dossier.words import awarded_name
from storage.rules.votes import Vote


@dataclass(frozen=True)
class ReportFacts:
    """One achievement report (báo cáo thành tích).

    ``missing`` are labels of required fields left blank; ``period`` is the time it says it covers,
    ``words`` how long its free text is.
    """

    document_id: int
    form_id: str
    form_edition: str
    name: str
    post: str
    unit: str
    period: str
    signed: bool
    words: int
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class PaperRow:
    """A subject as one paper of the round names it; ``rate`` the share of votes it prints."""

    name: str
    post: str
    award: str
    rate: str


@dataclass(frozen=True)
class PaperFacts:
    """One paper of the round, meant for ``authority`` or, where "", for all: rows and totals."""

    document_id: int
    title: str
    form_id: str
    form_edition: str
    authority: str
    rows: tuple[PaperRow, ...]
    counts: str
    signed: bool
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sentence:
    """A remark of another check, taken over: about a line, or the round where that is None."""

    key: str
    sentence: str
    is_wrong: bool
    nomination_id: int | None = None


@dataclass(frozen=True)
class Dossier:
    """A round with all its check needs; maps go by a line's id.

    ``names`` are name, post and unit as the register has them now, ``proven`` the lines whose
    initiative was recognised, ``texts`` the achievement reports by uid of their line,
    ``most_words`` the office's own limit for reports, None without one.
    """

    round: Round
    lines: tuple[Nomination, ...]
    rules: RuleBook
    awards: Mapping[str, Award]
    votes: Mapping[int, Vote] = field(default_factory=dict[int, Vote])
    names: Mapping[tuple[str, int], tuple[str, str, str]] = field(
        default_factory=dict[tuple[str, int], tuple[str, str, str]]
    )
    reports: Mapping[int, ReportFacts] = field(default_factory=dict[int, ReportFacts])
    texts: tuple[ReportText, ...] = ()
    papers: tuple[PaperFacts, ...] = ()
    proven: frozenset[int] = frozenset()
    voted_names: Mapping[int, tuple[str, str]] = field(default_factory=dict[int, tuple[str, str]])
    remarks: tuple[Sentence, ...] = ()
    overrides: tuple[Override, ...] = ()
    most_words: int | None = None

    @property
    def standing(self) -> tuple[Nomination, ...]:
        """The lines still proposed."""
        return tuple(one for one in self.lines if one.state not in OUT_STATES)

    def award_name(self, code: str) -> str:
        known = self.awards.get(code)
        return known.name if known else code

    def printed_award(self, line: Nomination) -> str:
        """The award of a line as the papers of the round name it."""
        return awarded_name(self.award_name(line.award), line.authority)
