"""A rule book as one office applies it, with the names of all awards."""

from dataclasses import dataclass, field, replace

from resources.catalogues.awards import Awards
from resources.catalogues.citations import Provision
from resources.catalogues.rule_books import RuleBook


@dataclass(frozen=True)
class Rules:
    """The book in force with the office's own rules already in it, and the names of awards."""

    book: RuleBook
    awards: Awards
    _cited: dict[tuple[str, ...], tuple[Provision, ...]] = field(default_factory=dict, init=False)
    _names: dict[str, str] = field(default_factory=dict, init=False)

    def name(self, code: str) -> str:
        found = self._names.get(code)
        if found is None:
            award = self.awards.get(code)
            found = self._names[code] = award.short if award else code
        return found

    def is_title(self, code: str) -> bool:
        award = self.awards.get(code)
        return award is not None and award.is_title

    def provisions(self, by: str, leans: tuple[str, ...]) -> tuple[Provision, ...]:
        """The provision ``by`` and those in ``leans``; an award's own code cites the award."""
        key = (by, *leans)
        found = self._cited.get(key)
        if found is None:
            found = self._cited[key] = tuple(self._provision(one) for one in key)
        return found

    def _provision(self, by: str) -> Provision:
        found = self.book.provisions.get(by)
        if found is not None:
            return found
        award = self.awards.entries[by].provision
        return replace(award, confirmed=award.confirmed and self.book.confirmed)
