"""What one person's program remembers between starts; never anything of the office's book."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import platformdirs

from storage.dates import utc_now

_KEPT_BOOKS = 8
_FOLDER_NAME = "Sổ Thi Đua"


@dataclass(frozen=True)
class RecentBook:
    """A book opened before; ``used`` is UTC as ``YYYY-MM-DDTHH:MM:SSZ``."""

    path: str
    used: str


@dataclass(frozen=True)
class Settings:
    """``recent_books``: newest first, as absolute paths.

    ``working_folder``: where new books and exported files go, "" for the usual one.
    ``window``: place and size of the window in whatever form the window itself gives.
    ``ignored_rules``: by book id, the rules of proofreading an office passes over.
    ``print_offsets``: by printer, how far right and down it has to print, in hundredths of a mm.
    """

    recent_books: tuple[RecentBook, ...] = ()
    working_folder: str = ""
    window: str = ""
    ignored_rules: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    print_offsets: Mapping[str, tuple[int, int]] = field(default_factory=dict[str, tuple[int, int]])


class SettingsFile:
    """Settings in a small JSON file; an unreadable file counts as empty."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.current = _read(path)

    @property
    def folder(self) -> Path:
        """Where the settings lie."""
        return self._path.parent

    @property
    def working_folder(self) -> Path:
        """The person's folder for books and exports; a vanished one gives way to the usual one."""
        chosen = self.current.working_folder
        if chosen and Path(chosen).is_dir():
            return Path(chosen)
        return usual_folder()

    def remember_book(self, book: Path) -> None:
        """Put ``book`` first; when there are too many, missing ones go before present ones."""
        path = str(book.absolute())
        others = [known for known in self.current.recent_books if known.path != path]
        self._set(recent_books=_pruned((RecentBook(path, utc_now()), *others)))

    def forget_book(self, path: str) -> None:
        """Take a book off the list of recent ones; its file stays."""
        kept = (known for known in self.current.recent_books if known.path != path)
        self._set(recent_books=tuple(kept))

    def set_working_folder(self, folder: Path) -> None:
        self._set(working_folder=str(folder.absolute()))

    def remember_window(self, geometry: str) -> None:
        self._set(window=geometry)

    def ignored_rules(self, book_id: str) -> tuple[str, ...]:
        """The rules of proofreading passed over in the office of that book."""
        return self.current.ignored_rules.get(book_id, ())

    def set_ignored_rules(self, book_id: str, rules: tuple[str, ...]) -> None:
        self._set(ignored_rules={**self.current.ignored_rules, book_id: rules})

    def print_offset(self, printer: str) -> tuple[int, int]:
        """By how much ``printer`` misses the sheet, in hundredths of a millimetre."""
        return self.current.print_offsets.get(printer, (0, 0))

    def set_print_offset(self, printer: str, right: int, down: int) -> None:
        self._set(print_offsets={**self.current.print_offsets, printer: (right, down)})

    def _set(self, **changes: Any) -> None:
        """Remembering is a convenience: a full disk must not stop the work."""
        self.current = replace(self.current, **changes)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside = self._path.with_suffix(".tmp")
            beside.write_text(json.dumps(asdict(self.current)), encoding="utf-8")
            beside.replace(self._path)
        except OSError:
            return


def default_settings() -> SettingsFile:
    """The settings of the account that runs the program."""
    folder = platformdirs.user_config_path("so-thi-dua", appauthor=False)
    return SettingsFile(folder / "settings.json")


def usual_folder() -> Path:
    """The program's folder in Documents; it need not exist yet."""
    return platformdirs.user_documents_path() / _FOLDER_NAME


def starting_folder(folder: Path) -> Path:
    """``folder``, or the nearest above it that is there: a chooser started in a missing folder
    opens wherever a file was chosen last."""
    return next((one for one in (folder, *folder.parents) if one.is_dir()), Path.home())


def _pruned(books: tuple[RecentBook, ...]) -> tuple[RecentBook, ...]:
    if len(books) > _KEPT_BOOKS:
        books = tuple(book for book in books if Path(book.path).exists())
    return books[:_KEPT_BOOKS]


def _read(path: Path) -> Settings:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    data = found if isinstance(found, dict) else {}
    return Settings(
        recent_books=_recent(data.get("recent_books")),
        working_folder=_text(data.get("working_folder")),
        window=_text(data.get("window")),
        ignored_rules=_ignored(data.get("ignored_rules")),
        print_offsets=_offsets(data.get("print_offsets")),
    )


def _recent(found: object) -> tuple[RecentBook, ...]:
    entries = found if isinstance(found, list) else []
    books = [entry for entry in entries if isinstance(entry, dict) and _text(entry.get("path"))]
    return tuple(RecentBook(book["path"], _text(book.get("used"))) for book in books)


def _offsets(found: object) -> dict[str, tuple[int, int]]:
    printers = found if isinstance(found, dict) else {}
    return {
        str(name): (pair[0], pair[1])
        for name, pair in printers.items()
        if isinstance(pair, list) and len(pair) == 2 and all(isinstance(one, int) for one in pair)
    }


def _ignored(found: object) -> dict[str, tuple[str, ...]]:
    books = found if isinstance(found, dict) else {}
    return {
        str(book_id): tuple(filter(None, map(_text, rules)))
        for book_id, rules in books.items()
        if isinstance(rules, list)
    }


def _text(found: object) -> str:
    return found if isinstance(found, str) else ""
