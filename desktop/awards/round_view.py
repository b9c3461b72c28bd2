"""A round as the tab of papers shows it: who decides what, which papers, what was decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.paper_filling import leader
from desktop.round_ground import RoundGround
from desktop.round_papers import SetPaper
from desktop.round_words import decider_words, money_words
from resources.agency_names import in_running_text
from resources.vietnamese import fold
from storage.records_awards import AWARD_STATUSES
from storage.records_decisions import BookEntry, Decision
from storage.records_lifecycle import STATE_NAMES
from storage.records_rounds import Difference, Nomination, Submission
from storage.rules.authorities import by_authority
from storage.rules.dossier.words import awarded_name

NOT_MADE = "Chưa lập"
PAPER_COLORS = {
    NOT_MADE: "grey",
    STATE_NAMES["draft"]: "blue",
    STATE_NAMES["for_signature"]: "amber",
    STATE_NAMES["issued"]: "green",
    STATE_NAMES["amended"]: "green",
    STATE_NAMES["replaced"]: "grey",
    STATE_NAMES["revoked"]: "red",
}
ENTRY_COLORS = {
    AWARD_STATUSES["in_force"]: "green",
    AWARD_STATUSES["corrected"]: "amber",
    AWARD_STATUSES["revoked"]: "red",
}


@dataclass(frozen=True)
class Desk:
    """Everything one authority has of the round."""

    code: str
    name: str
    is_own: bool
    lines: tuple[Nomination, ...]
    sent: Submission | None = None
    differences: tuple[Difference, ...] = ()
    decisions: tuple[Decision, ...] = ()

    @property
    def waiting(self) -> tuple[Nomination, ...]:
        """Lines not granted yet."""
        return tuple(one for one in self.lines if one.state != "granted")

    @property
    def state(self) -> tuple[str, str]:
        """A word on how far it is, and its chip colour."""
        if not self.waiting:
            return "Đã có quyết định", "green"
        if self.decisions:
            return f"Còn {len(self.waiting)} chưa quyết định", "amber"
        if self.is_own:
            return "Chờ quyết định", "blue"
        return ("Đã trình", "blue") if self.sent else ("Chưa trình", "amber")


@dataclass(frozen=True)
class EntryRow:
    """A line of the award book with the decision it comes from."""

    entry: BookEntry
    decision: Decision

    @property
    def status(self) -> str:
        return AWARD_STATUSES[self.entry.award.status]

    @property
    def money(self) -> str:
        if self.entry.amount is None:
            return "chưa rõ mức"
        if not self.entry.bonus_paid:
            return "không chi\n(đã chi danh hiệu khác)"
        return money_words(self.entry.amount)


def head_of(ground: RoundGround) -> str:
    """“Giám đốc Sở Ngoại vụ”: who signs in the office's own name."""
    name = " ".join(ground.office.name_lines)
    title = leader(ground.office, ground.signers).removesuffix(name).strip()
    return f"{title.capitalize() or 'Thủ trưởng'} {in_running_text(name)}".strip()


def desks_of(
    ground: RoundGround,
    submissions: Sequence[Submission],
    differences: Mapping[int, tuple[Difference, ...]],
) -> tuple[Desk, ...]:
    """The own head's first; of several submissions to one authority the last one counts."""
    own = ground.round.own_authority
    sent = {one.authority: one for one in submissions}
    return tuple(
        Desk(
            code=code,
            name=decider_words(code, head_of(ground)) if code != own else head_of(ground),
            is_own=code == own,
            lines=tuple(lines),
            sent=sent.get(code),
            differences=differences.get(sent[code].id or 0, ()) if code in sent else (),
            decisions=tuple(one for one in ground.decisions if one.authority == code),
        )
        for code, lines in by_authority(ground.proposed, own).items()
    )


def entries_of(ground: RoundGround) -> tuple[EntryRow, ...]:
    """What the round brought, by serial number of the award book."""
    rows = [EntryRow(entry, one) for one in ground.decisions for entry in one.entries]
    return tuple(sorted(rows, key=lambda row: row.entry.serial))


def paper_state(one: SetPaper) -> str:
    return NOT_MADE if one.paper.id is None else STATE_NAMES[one.paper.state]


def award_codes(names: Mapping[str, str], authority: str = "") -> dict[str, str]:
    """Codes by folded name, also by the name papers to ``authority`` give."""
    told = {fold(awarded_name(name, authority)): code for code, name in names.items()}
    return {**told, **{fold(name): code for code, name in names.items()}}
