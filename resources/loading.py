"""Reads the data files of this package and names file and key when one is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

from resources.errors import KnownError

T = TypeVar("T")


class ResourceError(KnownError):
    """A data file shipped with the program, or written by an office, is not as it must be."""

    def __init__(self, source: str, key: str, problem: str) -> None:
        place = f"{source}, mục “{key}”" if key else source
        super().__init__(
            f"Tệp dữ liệu {place}: {problem}.",
            "Hãy cài lại chương trình; nếu là mẫu của cơ quan, hãy sửa mục đã nêu.",
        )
        self.source = source
        self.key = key


@dataclass(frozen=True)
class Section:
    """One table of a data file that knows where it stands, so errors can say so."""

    source: str
    path: str
    data: Mapping[str, Any]

    def get(self, key: str, kind: type[T], default: T | None = None) -> T:
        """The value of ``key``; raises ResourceError when it is missing or of another type."""
        value = self.data.get(key, default)
        if value is None:
            raise ResourceError(self.source, self._name(key), "thiếu giá trị")
        if not isinstance(value, kind):
            raise ResourceError(self.source, self._name(key), f"giá trị {value!r} sai kiểu")
        return value

    def text(self, key: str, default: str | None = None) -> str:
        return self.get(key, str, default)

    def choice(self, key: str, allowed: tuple[str, ...], default: str | None = None) -> str:
        value = self.text(key, default)
        if value not in allowed:
            raise ResourceError(
                self.source, self._name(key), f"“{value}” không thuộc: {', '.join(allowed)}"
            )
        return value

    def section(self, key: str) -> "Section":
        return Section(self.source, self._name(key), self.get(key, dict))

    def sections(self, key: str) -> tuple["Section", ...]:
        return tuple(
            self._row(f"{self._name(key)}[{index}]", row)
            for index, row in enumerate(self.get(key, list, []))
        )

    def named_sections(self, key: str) -> dict[str, "Section"]:
        group = self.section(key)
        return {name: group.section(name) for name in group.data}

    def only(self, *allowed: str) -> None:
        """Refuse keys nobody reads: a misspelt key must not pass in silence."""
        for key in self.data:
            if key not in allowed:
                raise ResourceError(self.source, self._name(key), "khóa không được dùng ở đây")

    def error(self, key: str, problem: str) -> ResourceError:
        return ResourceError(self.source, self._name(key), problem)

    def _row(self, path: str, row: object) -> "Section":
        if not isinstance(row, dict):
            raise ResourceError(self.source, path, "phải là một bảng gồm khóa và giá trị")
        return Section(self.source, path, row)

    def _name(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key


def read_toml(file: Traversable) -> Section:
    """The whole file as one Section; raises ResourceError when it is missing or malformed."""
    import tomllib  # the window is there before the first file is read

    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise ResourceError(file.name, "", "không đọc được") from error
    except tomllib.TOMLDecodeError as error:
        raise ResourceError(file.name, "", f"sai cú pháp ({error})") from error
    return Section(file.name, "", data)
