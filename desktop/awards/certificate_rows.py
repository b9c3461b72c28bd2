"""What of the award book is printed on certificates and into a province's Word template."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.awards.round_view import head_of
from desktop.awards.template_fields import TemplateField
from desktop.drafting.filling import leader, without_collective
from desktop.rounds.award_book import post_and_unit
from desktop.rounds.ground import RoundGround
from desktop.rounds.words import day_words
from exporters.certificates import CERTIFICATE_VALUES
from resources.catalogues.awards import load_awards
from resources.certificates import GIVEN, GIVEN_TITLE
from storage.records_decisions import CERTIFICATE_STATES, BookEntry, Certificate
from storage.records_rounds import Nomination

NOT_PRINTED = "Chưa in"
PRINTED, SPOILED = CERTIFICATE_STATES["printed"], CERTIFICATE_STATES["spoiled"]
COLORS = {NOT_PRINTED: "grey", PRINTED: "green", SPOILED: "red"}

TEMPLATE_FIELDS = tuple(
    TemplateField(value.key, value.label, "Khen thưởng") for value in CERTIFICATE_VALUES
)
"""The blanks of a Word template are filled with the same values."""


@dataclass(frozen=True)
class SheetRow:
    """A line of the award book with the sheets printed for it, the last one last."""

    entry: BookEntry
    values: Mapping[str, str]
    sheets: tuple[Certificate, ...] = ()

    @property
    def last(self) -> Certificate | None:
        return self.sheets[-1] if self.sheets else None

    @property
    def state(self) -> str:
        if self.last is None:
            return NOT_PRINTED
        return CERTIFICATE_STATES[self.last.state]

    @property
    def log(self) -> str:
        """Serial of the sheet, how many were spoiled and why the last one was."""
        spoiled = [one for one in self.sheets if one.state == "spoiled"]
        told = [f"Phôi số {self.last.serial}"] if self.last and self.last.serial else []
        if spoiled:
            told.append(f"hỏng {len(spoiled)}: {spoiled[-1].reason}".rstrip(": "))
        return "\n".join(told)


def sheet_rows(
    ground: RoundGround, log: Sequence[Certificate], addresses: Mapping[int | None, str]
) -> tuple[SheetRow, ...]:
    """The awards the own head gave by serial number of the award book, revoked ones left out.

    What others gave, they print and sign. ``addresses``: “Ông” or “Bà” by person.
    """
    own, lines = ground.round.own_authority, {one.id: one for one in ground.lines}
    sheets: dict[int | None, list[Certificate]] = defaultdict(list)
    for one in log:
        sheets[one.award_id].append(one)
    rows = [
        SheetRow(
            entry,
            {
                **_values(ground, entry, lines.get(entry.nomination_id)),
                "address": addresses.get(entry.award.person_id, ""),
            },
            tuple(sheets[entry.award.id]),
        )
        for decision in ground.decisions
        if decision.authority == own
        for entry in decision.entries
        if entry.award.status != "revoked"
    ]
    return tuple(sorted(rows, key=lambda row: row.entry.serial))


def _values(ground: RoundGround, entry: BookEntry, line: Nomination | None) -> dict[str, str]:
    award = entry.award
    usual = f"Đã có thành tích xuất sắc trong công tác năm {award.year}"
    head = head_of(ground)
    post, unit = post_and_unit(award)
    return {
        "name": line.name if line and award.status == "corrected" else award.subject_name,
        "position": post,
        "given": _given(award.code),
        "award": award.name,
        "achievement": (line.achievement if line else "") or usual,
        "authority": award.issuer or head,
        "decision_number": award.number,
        "decision_date": day_words(award.date) if award.date else "",
        "gold_book_number": f"{entry.serial:02}",
        "place": ground.office.place,
        "signer_title": _title(ground),
        "signer_name": ground.signers[0].full_name if ground.signers else "",
        "unit": unit,
    }


def _given(code: str) -> str:
    """A flag (cờ thi đua) is a title by law, yet given as what it is."""
    known = load_awards().get(code)
    is_flag = known is not None and known.name.startswith("Cờ ")
    return GIVEN_TITLE if known is not None and known.is_title and not is_flag else GIVEN


def _title(ground: RoundGround) -> str:
    """As it stands above the signature: a deputy signs KT. and under it the own post."""
    lines = without_collective(ground.signers[0].authority) if ground.signers else ()
    name = " ".join(ground.office.name_lines)
    return "\n".join(lines) or leader(ground.office, ground.signers).removesuffix(name).strip()
