"""What may be added to and edited on a collective's page, and what decisions made of it."""

from collections.abc import Callable, Sequence
from functools import partial

from desktop.registry.acts import Acts
from desktop.registry.collective_fields import (
    COLLECTIVE,
    DISSOLUTION,
    RENAMING,
    Decided,
    merger_fields,
    split_fields,
)
from storage.dates import PartialDate
from storage.queries.collectives import get_collective, list_changes, list_collectives
from storage.records_registry import Collective
from storage.services.collective_changes import (
    dissolve_collective,
    merge_collectives,
    split_collective,
    withdraw_change,
)
from storage.services.collectives import (
    add_collectives,
    delete_collectives,
    rename_collective,
    update_collective,
)


class CollectiveActs(Acts):
    """The usual results, and renaming, merger, split, dissolution."""

    def changes(self, collective_id: int) -> Sequence[tuple[str, Callable[[], object]]]:
        """What a decision may do to the collective, or to take back what one did."""
        if any(one.predecessor_id == collective_id for one in list_changes(self.book)):
            taken_back = partial(withdraw_change, self.book, collective_id)
            return (("Bỏ ghi nhận sáp nhập, chia tách, giải thể", taken_back),)
        return (
            ("Đổi tên…", partial(self.rename, collective_id)),
            ("Sáp nhập…", partial(self.merge, collective_id)),
            ("Chia, tách…", partial(self.split, collective_id)),
            ("Giải thể…", partial(self.dissolve, collective_id)),
        )

    def add_collective(self) -> None:
        self.ask("Tập thể mới", COLLECTIVE, Collective(""),
                 lambda one: add_collectives(self.book, (one,)))  # fmt: skip

    def edit_identity(self, collective_id: int) -> None:
        found = get_collective(self.book, collective_id)
        remove = partial(delete_collectives, self.book, (collective_id,))
        self.ask(found.name, COLLECTIVE, found, partial(update_collective, self.book), remove)

    def rename(self, collective_id: int) -> None:
        self.ask("Đổi tên tập thể", RENAMING, self._blank(),
                 lambda d: rename_collective(
                     self.book, collective_id, d.name, d.on, d.decision, d.short_name
                 ))  # fmt: skip

    def merge(self, collective_id: int) -> None:
        others = self._others(collective_id)
        self.ask("Sáp nhập tập thể", merger_fields(others), self._blank(),
                 lambda d: merge_collectives(
                     self.book, (collective_id,), d.others[0], d.on, d.decision
                 ))  # fmt: skip

    def split(self, collective_id: int) -> None:
        others = self._others(collective_id)
        self.ask("Chia, tách tập thể", split_fields(others), self._blank(),
                 lambda d: split_collective(
                     self.book, collective_id, d.others, d.on, d.decision
                 ))  # fmt: skip

    def dissolve(self, collective_id: int) -> None:
        self.ask("Giải thể tập thể", DISSOLUTION, self._blank(),
                 lambda d: dissolve_collective(
                     self.book, collective_id, d.on, d.decision
                 ))  # fmt: skip

    def _blank(self) -> Decided:
        return Decided(PartialDate(self.today.year, self.today.month, self.today.day))

    def _others(self, collective_id: int) -> list[Collective]:
        return [one for one in list_collectives(self.book) if one.id != collective_id]
