"""Papers other than plans: one form edition, its values, header and closing."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from storage.dates import PartialDate
from storage.records import Issuer, TextBlock

PaperValue = str | tuple[str, ...] | tuple[TextBlock, ...] | tuple[tuple[str, ...], ...]
"""By type of the form's field: line, text, date, number and choice are a str, a flag "1" or "",
lines and rich a tuple, a table its rows of cells in the order of the field's columns."""

HEADER_KEYS = ("kind", "subject", "bases")
"""Fields a form may ask for that every document has beside its values."""


@dataclass(frozen=True)
class Paper:
    """One paper; ``id`` is its document's. None in the header means "as the office says".

    ``values`` hold what the form asks for besides HEADER_KEYS; a missing one prints as nothing.
    """

    form_id: str
    form_edition: str
    kind: str
    subject: str = ""
    issuer: Issuer | None = None
    number: str = ""
    symbol: str | None = None
    place: str | None = None
    date: PartialDate | None = None
    bases: tuple[str, ...] = ()
    values: Mapping[str, PaperValue] = field(default_factory=dict[str, PaperValue])
    recipients: tuple[tuple[str, ...], ...] = ()
    archive: str = ""
    authority: tuple[str, ...] = ()
    signer: str = ""
    state: str = "draft"
    id: int | None = None
    uid: str = ""

    @property
    def is_superior(self) -> bool:
        """Papers are the office's own; only plans of superiors are kept as documents."""
        return False

    @property
    def all_values(self) -> Mapping[str, PaperValue]:
        """What every field of the form is filled with, HEADER_KEYS among them."""
        return {
            **self.values, "kind": self.kind, "subject": self.subject, "bases": self.bases,
        }  # fmt: skip

    def with_value(self, key: str, value: Any) -> "Paper":
        """The paper with one field of its form filled anew."""
        if key in HEADER_KEYS:
            return replace(self, **{key: value})
        return replace(self, values={**self.values, key: value})


@dataclass(frozen=True)
class PaperSummary:
    """One line of the list of papers; ``id`` is the document's, ``updated_at`` UTC."""

    id: int
    uid: str
    form_id: str
    kind: str
    subject: str
    number: str
    symbol: str | None
    date: PartialDate | None
    state: str
    updated_at: str
