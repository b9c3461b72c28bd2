"""Files under the hash of their content: ``<folder>/ab/<sha256>.<ext>``, however large they are.

A file is read once, in chunks, and gets its name when all of it has arrived.
"""

import hashlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal, Self

from resources.patience import patiently
from storage.uids import new_uid

CHUNK = 1 << 20
FileState = Literal["intact", "missing", "altered"]
Progress = Callable[[int], None]
"""Told the bytes done so far; raises to give up."""


@dataclass(frozen=True)
class KeptFile:
    """Where a file's content lies, known by its lower-case SHA-256 and its size in bytes."""

    sha256: str
    suffix: str
    size: int

    @classmethod
    def of(cls, name: str, sha256: str, size: int) -> Self:
        """The file that people know by ``name``."""
        return cls(sha256, Path(name).suffix.lower(), size)

    def path(self, folder: Path) -> Path:
        return folder / self.sha256[:2] / f"{self.sha256}{self.suffix}"


def keep(source: Path, folder: Path, progress: Progress | None = None) -> KeptFile:
    """Copy ``source`` into ``folder`` unless its content is there; raises OSError.

    Whatever goes wrong on the way, a drive pulled out or what ``progress`` raises, leaves no
    piece behind.
    """
    folder.mkdir(parents=True, exist_ok=True)
    beside = folder / f"~{new_uid()}"
    try:
        with source.open("rb") as content, beside.open("xb") as copy:
            sha256, size = _copy(content, copy, progress)
        kept = KeptFile.of(source.name, sha256, size)
        target = kept.path(folder)
        if state_of(kept, folder, thorough=False) != "intact":
            target.parent.mkdir(exist_ok=True)
            patiently(lambda: beside.replace(target))
        return kept
    finally:
        with suppress(OSError):  # a drive that went away takes the piece along
            patiently(beside.unlink)


def state_of(kept: KeptFile, folder: Path, *, thorough: bool = True) -> FileState:
    """Whether the file is there as it was kept; without ``thorough`` by its size alone.

    A file that cannot be read counts as altered.
    """
    path = kept.path(folder)
    try:
        if not path.is_file():
            return "missing"
        same = path.stat().st_size == kept.size
        return "intact" if same and (not thorough or hash_file(path) == kept.sha256) else "altered"
    except OSError:
        return "altered"


def hash_file(path: Path) -> str:
    """SHA-256 of a file's content, lower-case hexadecimal; raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _copy(content: BinaryIO, copy: BinaryIO, progress: Progress | None) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    while chunk := content.read(CHUNK):
        digest.update(chunk)
        copy.write(chunk)
        size += len(chunk)
        if progress is not None:
            progress(size)
    return digest.hexdigest(), size
