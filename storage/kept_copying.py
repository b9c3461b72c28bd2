"""Copies the files kept beside a book, each once, to stand beside a copy of the book."""

from pathlib import Path

from storage.database import BookDatabase
from storage.errors import BackupFailed
from storage.kept_files import KeptFile, Progress, keep, state_of


def copy_kept(
    db: BookDatabase, source: Path, folder: Path, progress: Progress | None = None
) -> tuple[str, ...]:
    """Copy what the book's rows name from ``source`` to ``folder``, except what is there.

    Returns the names of files that are missing or altered. Raises BackupFailed.
    """
    left_out: list[str] = []
    rows = db.fetch("SELECT name, sha256, size FROM attachment ORDER BY id")
    for name, sha256, size in rows:
        kept = KeptFile.of(name, sha256, size)
        if not _is_copied(kept, source, folder, progress):
            left_out.append(name)
    return tuple(left_out)


def _is_copied(kept: KeptFile, source: Path, folder: Path, progress: Progress | None) -> bool:
    if state_of(kept, folder, thorough=False) == "intact":
        return True
    original = kept.path(source)
    if source == folder or not original.is_file():
        return False
    try:
        # An altered file gets the name of what it holds now, and so never passes for the original.
        return keep(original, folder, progress) == kept
    except OSError as error:
        raise BackupFailed(kept.path(folder), "không chép được tệp đính kèm") from error
