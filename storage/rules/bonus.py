"""Bonus money (tiền thưởng) that goes with titles and awards, to the đồng."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from resources.catalogues.awards import load_awards
from resources.catalogues.bonus import BonusRules
from resources.catalogues.citations import Provision
from storage.rules.eligibility.errors import NoBonusKnown


@dataclass(frozen=True)
class Bonus:
    """What goes with one award: ``amount`` in đồng, and how it came about.

    ``hundredths`` of the ``base_salary`` in force on the day of the decision, rounded up.
    """

    award: str
    subject: str
    amount: int
    base_salary: int
    hundredths: int
    provisions: tuple[Provision, ...]

    @property
    def confirmed(self) -> bool:
        return all(one.confirmed for one in self.provisions)


@dataclass(frozen=True)
class Decided:
    """A decided title or award of one subject: ``year`` is the last of its achievements."""

    subject_id: int
    award: str
    year: int
    amount: int


def bonus(award: str, decided: date, subject: str, rules: BonusRules) -> Bonus:
    """The bonus of ``award`` for a ``subject`` (person, collective, household), in đồng.

    By the base salary in force on the day of the decision, the product rounded up to ten thousand:
    Điều 49 Nghị định số 152/2025/NĐ-CP. Raises NoBonusKnown where no rate or salary is known.
    """
    salary = next((one for one in rules.salaries if one.valid_from <= decided), None)
    if salary is None:
        raise NoBonusKnown(f"Chưa có mức lương cơ sở cho quyết định ngày {decided:%d/%m/%Y}.")
    rate = next(
        (
            one
            for one in rules.rates
            if award in one.awards and subject in one.hundredths and one.valid_from <= decided
        ),
        None,
    )
    if rate is None:
        raise NoBonusKnown(f"Chưa có mức tiền thưởng cho “{_name(award)}” ở thời điểm này.")
    hundredths = rate.hundredths[subject]
    step = rules.up_to * 100
    amount = -(-salary.amount * hundredths // step) * rules.up_to
    provisions = (rate.provision, salary.provision, rules.rounding)
    return Bonus(award, subject, amount, salary.amount, hundredths, provisions)


def _name(award: str) -> str:
    known = load_awards().get(award)
    return known.name if known else award


def paid(decided: Iterable[Decided]) -> tuple[Decided, ...]:
    """Those whose bonus is paid, in their order: of several titles for one year the highest only.

    Titles for different years, other awards, and an award beside a title are all paid: Điều 49
    Nghị định số 152/2025/NĐ-CP.
    """
    ours = tuple(decided)
    highest: dict[tuple[int, int], Decided] = {}
    for one in ours:
        key = (one.subject_id, one.year)
        if _is_title(one) and (key not in highest or highest[key].amount < one.amount):
            highest[key] = one
    chosen = {id(one) for one in highest.values()}
    return tuple(one for one in ours if not _is_title(one) or id(one) in chosen)


def _is_title(one: Decided) -> bool:
    award = load_awards().get(one.award)
    return award is not None and award.is_title
