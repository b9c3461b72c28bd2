"""WordprocessingML as the tracked reader meets it: names, switches and who changed what."""

from typing import Any
from uuid import UUID

from storage.importers.tracked import Mark

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BOOKMARK = "_std_"

# lxml ships no types.
Element = Any

_OFF = ("0", "false", "off", "none")


def name_of(element: Element) -> str:
    """The tag without its namespace; "" for what is not of Word's main vocabulary."""
    tag = element.tag
    return tag[len(W) :] if isinstance(tag, str) and tag.startswith(W) else ""


def attribute(element: Element, name: str, default: str = "") -> str:
    return element.get(W + name, default)


def child(element: Element | None, *path: str) -> Element | None:
    """The element found by following ``path`` from child to child."""
    for name in path:
        element = None if element is None else element.find(W + name)
    return element


def value(element: Element | None, *path: str) -> str:
    """``w:val`` of the element at ``path``; "" when it is not there."""
    found = child(element, *path)
    return "" if found is None else attribute(found, "val")


def switch(properties: Element | None, name: str) -> bool | None:
    """A toggle such as bold: on, off, or None where nothing is said."""
    found = child(properties, name)
    return None if found is None else attribute(found, "val", "1").lower() not in _OFF


def mark_of(element: Element | None) -> Mark | None:
    """Author and time of a tracked change."""
    if element is None:
        return None
    return Mark(attribute(element, "author").strip(), attribute(element, "date"))


def first_mark(properties: Element | None, *names: str) -> Mark | None:
    """The mark of the first of ``names`` among the children."""
    found = (mark_of(child(properties, name)) for name in names)
    return next((mark for mark in found if mark is not None), None)


def uid_of(bookmark: str) -> str:
    """The uid a bookmark of ours carries; "" for other people's bookmarks."""
    code = bookmark.removeprefix(BOOKMARK)
    if code == bookmark:
        return ""
    try:
        return str(UUID(hex=code))
    except ValueError:
        return ""
