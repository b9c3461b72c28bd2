"""JSON whose every value is checked on access, with errors that name key and place."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from storage.errors import ImportRefused


@dataclass(frozen=True)
class Node:
    """One JSON object of the file ``source`` that knows where it stands."""

    source: str
    place: str
    data: dict[str, Any]

    def text(self, key: str) -> str:
        """A text that must be there."""
        value = self.data.get(key)
        if not isinstance(value, str):
            raise self.refusal(key, "thiếu giá trị" if value is None else "phải là chuỗi ký tự")
        return value

    def text_or_none(self, key: str) -> str | None:
        return None if self.data.get(key) is None else self.text(key)

    def lines(self, key: str) -> tuple[str, ...]:
        """A list of texts; null and a missing key are an empty one."""
        found = self._list(key)
        for index, value in enumerate(found):
            if not isinstance(value, str):
                raise self.refusal(f"{key}[{index}]", "phải là chuỗi ký tự")
        return tuple(found)

    def number(self, key: str) -> str:
        """A number that may be an integer or a text such as 45a, as text; null is ""."""
        value = self.data.get(key)
        if value is None:
            return ""
        if isinstance(value, str):
            return value
        return str(self._integer(key, value))

    def integer(self, key: str) -> int | None:
        value = self.data.get(key)
        return None if value is None else self._integer(key, value)

    def choice(self, key: str, allowed: tuple[str, ...]) -> str:
        value = self.text(key)
        if value not in allowed:
            shown = ", ".join(f"“{option}”" for option in allowed)
            raise self.refusal(key, f"“{value}” không thuộc: {shown}")
        return value

    def child(self, key: str) -> "Node | None":
        value = self.data.get(key)
        return None if value is None else self._node(key, value)

    def children(self, key: str) -> Iterator["Node"]:
        for index, value in enumerate(self._list(key)):
            yield self._node(f"{key}[{index}]", value)

    def refusal(self, key: str, problem: str) -> ImportRefused:
        return ImportRefused(self.source, f"{self.place}.{key}" if self.place else key, problem)

    def _list(self, key: str) -> list[Any]:
        value = self.data.get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            raise self.refusal(key, "phải là danh sách")
        return value

    def _node(self, key: str, value: Any) -> "Node":
        if not isinstance(value, dict):
            raise self.refusal(key, "phải là một nhóm khóa { }")
        return Node(self.source, f"{self.place}.{key}" if self.place else key, value)

    def _integer(self, key: str, value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise self.refusal(key, "phải là số nguyên")
        return value


def parse_object(text: str, source: str) -> Node:
    """The JSON object in ``text``; raises ImportRefused naming line and column."""
    try:
        data = json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        place = f"dòng {error.lineno}, cột {error.colno}"
        raise ImportRefused(source, place, "không đúng cú pháp JSON") from error
    except (ValueError, RecursionError) as error:
        problem = "số quá dài hoặc các nhóm lồng nhau quá sâu"
        raise ImportRefused(source, "nội dung JSON", problem) from error
    if not isinstance(data, dict):
        raise ImportRefused(source, "đầu tệp", "phải là một nhóm khóa { }")
    return Node(source, "", data)
