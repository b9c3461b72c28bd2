"""What a verdict says: the outcome, every condition with its proof and article, and warnings.

All are named tuples: an office makes hundreds of thousands of them at once.
"""

from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from resources.catalogues.citations import Provision
from resources.catalogues.conditions import EXCLUSIONS, Condition

State = Literal["met", "expected", "unknown", "missing"]
"""Met; met if a result of this season comes through; unknown for want of evidence; not met."""

Outcome = Literal["eligible", "conditional", "needs_evidence", "not_eligible"]

STATES: tuple[State, ...] = ("met", "expected", "unknown", "missing")
BADNESS: dict[State, int] = {state: at for at, state in enumerate(STATES)}
_OUTCOMES: dict[State, Outcome] = {
    "met": "eligible",
    "expected": "conditional",
    "unknown": "needs_evidence",
    "missing": "not_eligible",
}


UNCONFIRMED = "chưa đối chiếu văn bản gốc"
"""What is said of every rule that nobody compared with the official text."""


class Proof(NamedTuple):
    """A row of a register (``rating``, ``received``, ``initiative`` …) by its id."""

    register: str
    id: int


@lru_cache(maxsize=65_536)
def proof(register: str, row: int | None) -> tuple[Proof, ...]:
    """The row as proof, nothing for a fact that was never stored; awards share their proof."""
    return () if row is None else (Proof(register, row),)


class Judged(NamedTuple):
    """One condition and how it stands; ``sentence`` says it in Vietnamese.

    ``provisions`` are the condition's own and then those that decided how things were counted.
    ``earliest`` is the first year in which it could hold, None where that cannot be told.
    ``parts`` are the ways of a condition with alternatives, each with its own conditions.
    """

    condition: Condition
    state: State
    sentence: str
    provisions: tuple[Provision, ...]
    proof: tuple[Proof, ...] = ()
    earliest: int | None = None
    parts: tuple[tuple["Judged", ...], ...] = ()

    @property
    def citation(self) -> str:
        return self.provisions[0].citation

    @property
    def confirmed(self) -> bool:
        """Whether all it leans on was compared with the official text."""
        return all(one.confirmed for one in self.provisions)

    @property
    def told(self) -> str:
        """The sentence with the article behind it, and whatever it leans on unconfirmed."""
        doubtful = (one for one in self.provisions[1:] if not one.confirmed)
        return f"{self.sentence} [{'; '.join(_cited((self.provisions[0], *doubtful)))}]"

    @property
    def is_leaned_on(self) -> bool:
        """A verdict does not rest on an exclusion that excluded nobody."""
        return self.state != "met" or not isinstance(self.condition, EXCLUSIONS)


class Warned(NamedTuple):
    """Something to look at that never blocks, with the rows it is about."""

    sentence: str
    provision: Provision
    proof: tuple[Proof, ...] = ()

    @property
    def told(self) -> str:
        """The sentence with the article behind it, and that it is unconfirmed."""
        return f"{self.sentence} [{'; '.join(_cited((self.provision,)))}]"


class Verdict(NamedTuple):
    """May this subject be proposed for ``award`` with the year ``year``, received on ``on``?

    ``confirmed`` is False as soon as any rule it leans on was not compared with the official text:
    such a verdict is shown amber, never green. ``council`` are criteria left to the Council,
    ``local`` the office's own rules applied, ``earliest`` the first year it could be met.
    """

    subject_id: int
    award: str
    kind: str
    year: int
    on: date
    book: str
    outcome: Outcome
    confirmed: bool
    conditions: tuple[Judged, ...]
    council: tuple[str, ...] = ()
    warnings: tuple[Warned, ...] = ()
    local: tuple[str, ...] = ()
    earliest: int | None = None

    @property
    def lacking(self) -> tuple[Judged, ...]:
        """The conditions that are not met, the worst first."""
        open_ones = (one for one in self.conditions if one.state != "met")
        return tuple(sorted(open_ones, key=lambda one: -BADNESS[one.state]))


class Findings(NamedTuple):
    """Conditions that must all hold, and what follows: the worst state decides.

    ``earliest`` is when the last of them could hold, None as soon as one cannot be told.
    """

    conditions: tuple[Judged, ...]
    state: State
    earliest: int | None

    @property
    def confirmed(self) -> bool:
        """False when one that is leaned on is not."""
        return all(one.confirmed or not one.is_leaned_on for one in self.conditions)

    @property
    def outcome(self) -> Outcome:
        return _OUTCOMES[self.state]


def _cited(provisions: tuple[Provision, ...]) -> dict[str, None]:
    """Each citation once, an unconfirmed one saying so."""
    doubt = f" ({UNCONFIRMED})"
    return dict.fromkeys(one.citation + ("" if one.confirmed else doubt) for one in provisions)


def findings(conditions: tuple[Judged, ...]) -> Findings:
    """What follows from ``conditions``; one loop, as it runs for every verdict of an office."""
    bad, earliest = 0, 0
    told = True
    for one in conditions:
        bad = max(bad, BADNESS[one.state])
        if one.earliest is None:
            told = False
        elif one.earliest > earliest:
            earliest = one.earliest
    return Findings(conditions, STATES[bad], earliest if told else None)
