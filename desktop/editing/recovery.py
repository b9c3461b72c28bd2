"""The last second of typing, kept beside the settings until it is in the book."""

import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from desktop.editing import edits
from desktop.editing.plain import from_plain, to_plain

_PLAN_EDITS = (
    edits.FieldEdit,
    edits.LeadEdit,
    edits.BasesEdit,
    edits.SuperiorsEdit,
    edits.TextEdit,
    edits.RecipientsEdit,
    edits.SignatureEdit,
    edits.GroupLabelEdit,
    edits.ContentEdit,
    edits.UnitsEdit,
    edits.NumberEdit,
    edits.CellEdit,
)


class RecoveryFile:
    """Holds the edits that wait for one book; a file nobody can read counts as none.

    ``kinds`` are the dataclasses it may hold, those of a plan unless others are named.
    """

    def __init__(self, folder: Path, name: str, kinds: Iterable[type] = _PLAN_EDITS) -> None:
        self._path = folder / f"{name}.json"
        self._kinds = {kind.__name__: kind for kind in kinds}

    def keep(self, waiting: Iterable[object]) -> None:
        """Remember these edits only; a full disk here must not stop the typing."""
        text = json.dumps([{"edit": type(e).__name__, "data": to_plain(e)} for e in waiting])
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside = self._path.with_suffix(".tmp")
            beside.write_text(text, encoding="utf-8")
            beside.replace(self._path)

    def forget(self) -> None:
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def kept(self) -> tuple[Any, ...]:
        """The edits that never reached the book, oldest first."""
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
            return tuple(from_plain(self._kinds[edit["edit"]], edit["data"]) for edit in found)
        except (OSError, ValueError, KeyError, TypeError):
            return ()
