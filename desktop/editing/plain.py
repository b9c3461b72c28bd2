"""Frozen records to plain JSON values and back, read off their type hints."""

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints


def to_plain(value: Any) -> Any:
    """Dataclasses become objects, tuples arrays; everything else must be JSON already."""
    if is_dataclass(value):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    return value


def from_plain(kind: Any, value: Any) -> Any:
    """The value of type ``kind`` that ``to_plain`` gave; raises ValueError when it is not one."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _from_union(get_args(kind), value)
    if origin is tuple and isinstance(value, list):
        return tuple(from_plain(get_args(kind)[0], item) for item in value)
    if origin is Literal and value in get_args(kind):
        return value
    if is_dataclass(kind) and isinstance(value, Mapping):
        hints = get_type_hints(kind)
        given = {
            name: from_plain(hints[name], item) for name, item in value.items() if name in hints
        }
        return _made(kind, given)
    if isinstance(kind, type) and isinstance(value, kind):
        return value
    raise ValueError(f"not a {kind}: {value!r}")


def _from_union(kinds: tuple[Any, ...], value: Any) -> Any:
    for kind in kinds:
        try:
            return from_plain(kind, value)
        except ValueError:
            continue
    raise ValueError(f"none of {kinds}: {value!r}")


def _made(kind: Any, given: dict[str, Any]) -> Any:
    try:
        return kind(**given)
    except TypeError as error:
        raise ValueError(str(error)) from error
