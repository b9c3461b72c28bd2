"""What one person's program remembers between starts; never anything of the office's book."""

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import platformdirs

_KEPT_BOOKS = 8


@dataclass(frozen=True)
class Settings:
    """``recent_books``: newest first, as absolute paths."""

    recent_books: tuple[str, ...] = ()


class SettingsFile:
    """Settings in a small JSON file; an unreadable file counts as empty."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.current = _read(path)

    def remember_book(self, book: Path) -> None:
        others = [known for known in self.current.recent_books if known != str(book)]
        recent = (str(book), *others)[:_KEPT_BOOKS]
        self.current = replace(self.current, recent_books=recent)
        self._write()

    def _write(self) -> None:
        """Remembering is a convenience: a full disk must not stop the work."""
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


def _read(path: Path) -> Settings:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        recent = data["recent_books"]
    except (OSError, ValueError, KeyError, TypeError):
        return Settings()
    return Settings(tuple(book for book in recent if isinstance(book, str)))
