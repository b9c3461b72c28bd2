"""The folder a round is exported into again and again: nothing of a person's is ever lost there.

The manifest of the last export tells which files are the program's own and how it left them.
"""

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from exporters.errors import ExportError
from exporters.files import replacing
from resources.patience import patiently

MANIFEST = "Muc-luc-ho-so"
_OLD = "ban-cu"


@dataclass(frozen=True)
class ExportedFile:
    """One file of the set; ``lines`` are uids of the lines it is about.

    ``name`` is below the folder of the set, ``/`` between the parts. ``earlier``: written by an
    export before this one and still as it was left.
    """

    name: str
    title: str
    form: str
    authority: str
    lines: tuple[str, ...]
    sha256: str
    size: int
    earlier: bool = False


class RoundFolder:
    """Raises ExportError where the folder cannot be made or holds another round's set."""

    def __init__(self, folder: Path, round_uid: str) -> None:
        self.path = folder
        _make(folder)
        self._before = _read_manifest(folder, round_uid)
        self.put_aside: list[str] = []
        """Files of a person that stood where one of ours goes, under the names they have now."""

    def target(self, name: str) -> Path:
        """Where the file of that name is written; what a person changed there is put aside."""
        target = self.path / name
        _make(target.parent)
        if target.is_file() and not self._is_ours(name):
            old = _free(target)
            try:
                patiently(partial(target.rename, old))
            except OSError as error:
                raise ExportError(
                    f"Không ghi được tệp “{name}” vì tệp ấy đang mở trong chương trình khác, hoặc "
                    "đã có người sửa mà không chuyển sang tên khác được. Tệp cũ còn nguyên.",
                    "Hãy đóng tệp ấy rồi xuất lại.",
                ) from error
            self.put_aside.append(old.relative_to(self.path).as_posix())
        return target

    def earlier(self, written: Collection[str], possible: Collection[str]) -> list[ExportedFile]:
        """Files of the set that this export did not write and that still are as they were left."""
        return [
            one
            for name, one in self._before.items()
            if name in possible and name not in written and self._is_ours(name)
        ]

    def clear(self, possible: Collection[str]) -> list[str]:
        """Remove files the set no longer has; returns those that stay, for a person changed them
        or another program holds them."""
        stay: list[str] = []
        for name in self._before:
            if name in possible or not (self.path / name).is_file():
                continue
            if self._is_ours(name):
                with suppress(OSError):
                    patiently((self.path / name).unlink)
            if (self.path / name).is_file():
                stay.append(name)
        return stay

    def write_manifest(self, data: Mapping[str, Any], lines: Sequence[str]) -> None:
        """What lies here, for programs and for people."""
        text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
        _write_text(self.path / f"{MANIFEST}.json", text)
        # Notepad of older Windows takes a file without this mark for another encoding.
        _write_text(self.path / f"{MANIFEST}.txt", "\ufeff" + "\r\n".join([*lines, ""]))

    def _is_ours(self, name: str) -> bool:
        """Whether the file is just as the last export left it; one nobody may read is not."""
        known, path = self._before.get(name), self.path / name
        try:
            return known is not None and path.is_file() and digest_of(path) == known.sha256
        except OSError:  # open in Excel, which lets nobody else read
            return False


def digest_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _read_manifest(folder: Path, round_uid: str) -> dict[str, ExportedFile]:
    """The files of the last export by name; none where there was none or it cannot be read."""
    try:
        data = json.loads((folder / f"{MANIFEST}.json").read_text("utf-8"))
        told, files = data["round"], data["files"]
        if told["uid"] != round_uid:
            raise ExportError(
                f"Thư mục “{folder}” đang chứa hồ sơ của đợt xét “{told['name']}”.",
                "Hãy chọn thư mục khác, để hồ sơ hai đợt không lẫn vào nhau.",
            )
        found = [_file(one) for one in files]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return {one.name: one for one in found if _is_below(one.name)}


def _file(told: Mapping[str, Any]) -> ExportedFile:
    fields = {**told, "lines": tuple(told["lines"]), "earlier": True}
    return ExportedFile(**fields)


def _is_below(name: str) -> bool:
    """A manifest somebody changed must not lead to files elsewhere."""
    path = Path(name)
    return not path.is_absolute() and ".." not in path.parts and bool(name)


def _free(target: Path) -> Path:
    number = 1
    while True:
        ending = f"-{_OLD}" if number == 1 else f"-{_OLD}-{number}"
        old = target.with_name(f"{target.stem}{ending}{target.suffix}")
        if not old.exists():
            return old
        number += 1


def _write_text(target: Path, text: str) -> None:
    with replacing(target) as beside:
        beside.write_bytes(text.encode("utf-8"))


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(
            f"Không tạo được thư mục “{folder}”.",
            "Hãy chọn nơi khác được phép ghi, gần gốc ổ đĩa nếu đường dẫn đã dài.",
        ) from error
