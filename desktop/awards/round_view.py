"""A round as the tab of papers shows it: who decides what, which papers, what was decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.drafting.filling import head_in_text
from desktop.rounds.ground import RoundGround
from desktop.rounds.papers import SetPaper
from desktop.rounds.words import decider_words, money_words
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
    submissions: tuple[Submission, ...] = ()
    differences: tuple[Difference, ...] = ()
    decisions: tuple[Decision, ...] = ()

    @property
    def waiting(self) -> tuple[Nomination, ...]:
        """Lines not granted yet."""
        return tuple(one for one in self.lines if one.state != "granted")

    @property
    def sent(self) -> Submission | None:
        """The last time something was handed in."""
        return self.submissions[-1] if self.submissions else None

    @property
    def unsent(self) -> tuple[Nomination, ...]:
        """Lines that do not lie with the authority: never sent, or come back."""
        return tuple(one for one in self.waiting if one.state != "submitted")

    @property
    def there(self) -> Mapping[int, int]:
        """Lines that lie with the authority, each with the submission that brought it last."""
        last = {line.nomination_uid: one.id for one in self.submissions for line in one.lines}
        lying = (one for one in self.waiting if one.state == "submitted")
        return {one.id or 0: last[one.uid] or 0 for one in lying if one.uid in last}

    @property
    def state(self) -> tuple[str, str]:
        """A word on how far it is, and its chip colour."""
        if not self.waiting:
            return "Đã có quyết định", "green"
        returned = sum(one.state == "returned" for one in self.waiting)
        if returned and self.sent:
            return f"Bị trả lại {returned} đề nghị", "red"
        if self.decisions:
            return f"Còn {len(self.waiting)} chưa quyết định", "amber"
        if self.is_own:
            return "Chờ quyết định", "blue"
        if self.sent is None:
            return "Chưa trình", "amber"
        more = len(self.unsent)
        return (f"Đã trình, còn {more} chưa trình", "amber") if more else ("Đã trình", "blue")


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
    return head_in_text(ground.office, ground.signers)


def desks_of(
    ground: RoundGround,
    submissions: Sequence[Submission],
    differences: Mapping[int, tuple[Difference, ...]],
) -> tuple[Desk, ...]:
    """The own head's first."""
    own = ground.round.own_authority
    desks = by_authority(ground.proposed, own)
    sent = {code: tuple(one for one in submissions if one.authority == code) for code in desks}
    return tuple(
        Desk(
            code=code,
            name=decider_words(code, head_of(ground)) if code != own else head_of(ground),
            is_own=code == own,
            lines=tuple(lines),
            submissions=sent[code],
            differences=_differences(sent[code], differences),
            decisions=tuple(one for one in ground.decisions if one.authority == code),
        )
        for code, lines in desks.items()
    )


def _differences(
    sent: Sequence[Submission], differences: Mapping[int, tuple[Difference, ...]]
) -> tuple[Difference, ...]:
    """Of a line sent more than once only what changed since the last time."""
    last = {line.nomination_uid: one.id for one in sent for line in one.lines}
    return tuple(
        found
        for one in sent
        for found in differences.get(one.id or 0, ())
        if last[found.nomination_uid] == one.id
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
