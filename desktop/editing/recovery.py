"""The last second of typing, kept beside the settings until it is in the book."""

import json
from contextlib import suppress
from pathlib import Path

from desktop.editing import edits
from desktop.editing.plain import from_plain, to_plain

_EDITS = {
    kind.__name__: kind
    for kind in (
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
}


class RecoveryFile:
    """Holds at most one edit per book; a file nobody can read counts as none."""

    def __init__(self, folder: Path, book_id: str) -> None:
        self._path = folder / f"{book_id}.json"

    def keep(self, edit: edits.Edit) -> None:
        """Remember ``edit``; a full disk here must not stop the typing."""
        text = json.dumps({"edit": type(edit).__name__, "data": to_plain(edit)})
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside = self._path.with_suffix(".tmp")
            beside.write_text(text, encoding="utf-8")
            beside.replace(self._path)

    def forget(self) -> None:
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def kept(self) -> edits.Edit | None:
        """The edit that never reached the book, if any."""
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
            return from_plain(_EDITS[found["edit"]], found["data"])
        except (OSError, ValueError, KeyError, TypeError):
            return None
