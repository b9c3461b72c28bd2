"""What the styles of a Word file are called and whether they make letters bold or italic."""

from collections.abc import Mapping
from dataclasses import dataclass

from storage.importers.tracked_markup import Element, W, attribute, child, switch, value

_DEEPEST = 20
"""Styles may be based on each other in a circle in a broken file."""


@dataclass(frozen=True)
class StyleLook:
    """One paragraph style as people see it."""

    name: str = ""
    looks: tuple[bool, bool] = (False, False)


def read_styles(root: Element | None) -> Mapping[str, StyleLook]:
    """The paragraph styles of the part ``styles.xml`` by their id."""
    if root is None:
        return {}
    styles = {attribute(style, "styleId"): style for style in root.iter(W + "style")}
    return {
        key: StyleLook(value(style, "name"), (_look(styles, key, "b"), _look(styles, key, "i")))
        for key, style in styles.items()
    }


def _look(styles: Mapping[str, Element], key: str, name: str) -> bool:
    for _ in range(_DEEPEST):
        style = styles.get(key)
        said = switch(child(style, "rPr"), name)
        if said is not None or style is None:
            return bool(said)
        key = value(style, "basedOn")
    return False
