"""The book's people and collectives by everything a list may tell them by."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from resources.vietnamese import fold
from storage.book import Book
from storage.dates import PartialDate, shown_date
from storage.importers.lists.units import unit_key
from storage.queries.collectives import list_collectives
from storage.queries.list_plan.known_people import KnownPerson, known_people
from storage.records_lists import Alike
from storage.records_registry import Collective
from storage.rules.duplicates import one_slip

_MOST_ALIKE = 5


@dataclass(frozen=True, slots=True)
class Told:
    """What a line tells a person by, "" where it says nothing; ``key`` is the folded name."""

    name: str
    code: str = ""
    cccd: str = ""
    birth: PartialDate | None = None
    unit: str = ""
    key: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", fold(self.name))


@dataclass(frozen=True, slots=True)
class Meeting:
    """The one in the book a line surely means, or those it may mean."""

    person: KnownPerson | None = None
    alike: tuple[Alike, ...] = ()


class Register:
    """Everybody of the book, indexed once for a whole list."""

    def __init__(self, book: Book, today: PartialDate) -> None:
        self.people = {one.id: one for one in known_people(book, today)}
        self.collectives = {one.id or 0: one for one in list_collectives(book)}
        self._by_code = {one.code: one for one in self.people.values() if one.code}
        self._by_cccd = {one.cccd: one for one in self.people.values() if one.cccd}
        self._by_name: dict[str, list[KnownPerson]] = defaultdict(list)
        self._by_birth: dict[PartialDate, list[KnownPerson]] = defaultdict(list)
        for one in self.people.values():
            self._by_name[fold(one.full_name)].append(one)
            if one.birth is not None and one.birth.day is not None:
                self._by_birth[one.birth].append(one)
        self._units = _unit_ids(self.collectives.values())
        self._unit_codes = {one.code: one.id for one in self.collectives.values() if one.code}

    def unit_id(self, name: str) -> int | None:
        """The collective called so now or formerly, None where there is none."""
        found = self._units.get(name)
        if found is None and name:
            found = self._units[name] = self._units.get(unit_key(name), 0)
        return found or None

    def unit_by_code(self, code: str) -> int | None:
        return self._unit_codes.get(code)

    def near_unit(self, name: str) -> str:
        """A collective whose name is one slip away, "" where there is none."""
        key = unit_key(name)
        near = (one for one in self.collectives.values() if one_slip(unit_key(one.name), key))
        return next((one.name for one in near), "") if len(key) > 5 else ""

    def meet(self, told: Told) -> Meeting:
        """The person a line is about, or those it may be about."""
        sure = self._by_code.get(told.code) or self._by_cccd.get(told.cccd)
        if sure is not None:
            if fold(sure.full_name) == told.key or not told.name:
                return Meeting(sure)
            return Meeting(alike=(_alike(sure, "cùng mã hoặc số căn cước, khác tên"),))
        same = [one for one in self._by_name.get(told.key, ()) if _may_be(one, told)]
        certain = [one for one in same if self._is_surely(one, told)]
        if len(certain) == 1 and (len(same) == 1 or told.birth is not None or told.unit):
            return Meeting(certain[0])
        if same:
            return Meeting(alike=tuple(_alike(one, "cùng họ tên") for one in same[:_MOST_ALIKE]))
        return Meeting(alike=tuple(self._near(told)))

    def _is_surely(self, one: KnownPerson, told: Told) -> bool:
        """Same birth settles it; else the unit must agree or not be told."""
        if one.birth is not None and told.birth is not None:
            if one.birth == told.birth and told.birth.day is not None:
                return True
            return not told.unit or not one.unit or self._same_unit(one, told)
        return not told.unit or self._same_unit(one, told)

    def _same_unit(self, one: KnownPerson, told: Told) -> bool:
        if one.collective_id is not None and self.unit_id(told.unit) == one.collective_id:
            return True
        return unit_key(one.unit) == unit_key(told.unit)

    def _near(self, told: Told) -> Iterable[Alike]:
        if told.birth is None or told.birth.day is None:
            return
        for one in self._by_birth.get(told.birth, ()):
            if not _other(one.cccd, told.cccd) and one_slip(fold(one.full_name), told.key):
                yield _alike(one, "cùng ngày sinh, họ tên gần giống")


def _may_be(one: KnownPerson, told: Told) -> bool:
    if _other(one.cccd, told.cccd) or _other(one.code, told.code):
        return False
    if one.birth is None or told.birth is None:
        return True
    known, given = str(one.birth), str(told.birth)
    return known.startswith(given) or given.startswith(known)


def _other(known: str, given: str) -> bool:
    return bool(known and given and known != given)


def _alike(one: KnownPerson, reason: str) -> Alike:
    details = ", ".join(filter(None, (shown_date(one.birth), one.unit)))
    label = f"{one.full_name} ({details})" if details else one.full_name
    return Alike(one.id, label, reason)


def _unit_ids(collectives: Iterable[Collective]) -> dict[str, int]:
    """Former names first, so that a present one wins where two ever bore the same."""
    every = list(collectives)
    names: dict[str, int] = {}
    for one in every:
        names.update({unit_key(name.name): one.id or 0 for name in one.former_names})
    for one in every:
        if one.short_name:
            names[unit_key(one.short_name)] = one.id or 0
    for one in every:
        names[unit_key(one.name)] = one.id or 0
    return names
