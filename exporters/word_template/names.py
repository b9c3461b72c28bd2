"""Names of WordprocessingML elements and the few questions asked of any of them."""

from collections.abc import Iterator
from typing import Any

# lxml comes without types.
Element = Any

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"

ALTERNATE = f"{{{_MC}}}AlternateContent"
CHOICE = f"{{{_MC}}}Choice"
FALLBACK = f"{{{_MC}}}Fallback"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
PREFIX = "tdkt:"
"""Begins the tag of a content control that stands for one of our values."""

ON = ("1", "true", "on")


def w(name: str) -> str:
    return f"{{{_W}}}{name}"


def ancestor(element: Element, *names: str) -> Element | None:
    """The nearest element around it of one of these full names."""
    return next(element.iterancestors(*names), None)


def key_of(control: Element) -> str:
    """The key a content control was marked with, "" for any other."""
    tag = control.find(f"{w('sdtPr')}/{w('tag')}")
    value = "" if tag is None else tag.get(w("val"), "")
    return value.removeprefix(PREFIX) if value.startswith(PREFIX) else ""


def marked_controls(root: Element) -> Iterator[Element]:
    return (control for control in root.iter(w("sdt")) if key_of(control))
