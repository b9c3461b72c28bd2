"""Looks as Word stacks them: what a level leaves open (None) comes from the level below."""

from dataclasses import dataclass, fields, replace
from typing import TypeVar
from xml.etree.ElementTree import Element

from exporters.inspection.numbers import number, whole
from exporters.inspection.package import W
from exporters.lengths import Length

_OFF = ("0", "false", "off", "none")
_ALIGN = {"both": "justify", "start": "left", "end": "right", "distribute": "justify"}


@dataclass(frozen=True)
class TextLook:
    """What one level says of characters."""

    font: str | None = None
    size: Length | None = None
    bold: bool | None = None
    italic: bool | None = None


@dataclass(frozen=True)
class ParagraphLook:
    """What one level says of paragraphs; ``line`` is in twips or 240ths as ``line_rule`` says."""

    align: str | None = None
    first_line: Length | None = None
    left: Length | None = None
    right: Length | None = None
    before: Length | None = None
    after: Length | None = None
    line: int | None = None
    line_rule: str | None = None
    ruled: bool | None = None
    number: tuple[str, int] | None = None


Look = TypeVar("Look", TextLook, ParagraphLook)


def over(upper: Look, lower: Look) -> Look:
    """The upper level, its open values filled from the lower one."""
    gaps = {f.name: getattr(lower, f.name) for f in fields(upper) if getattr(upper, f.name) is None}
    return replace(upper, **gaps) if gaps else upper


def text_look(properties: Element | None, themes: dict[str, str]) -> TextLook:
    """The look an rPr asks for; a theme attribute wins over a name beside it, as in Word."""
    if properties is None:
        return TextLook()
    return TextLook(
        font=_font(properties.find(f"{W}rFonts"), themes),
        size=_half_points(properties.find(f"{W}sz")),
        bold=_switch(properties.find(f"{W}b")),
        italic=_switch(properties.find(f"{W}i")),
    )


def paragraph_look(properties: Element | None) -> ParagraphLook:
    """The look a pPr asks for."""
    if properties is None:
        return ParagraphLook()
    spacing = _attributes(properties.find(f"{W}spacing"))
    indent = _attributes(properties.find(f"{W}ind"))
    align = _attributes(properties.find(f"{W}jc")).get("val")
    return ParagraphLook(
        align=None if align is None else _ALIGN.get(align, align),
        first_line=_first_line(indent),
        left=_twips(indent.get("left", indent.get("start"))),
        right=_twips(indent.get("right", indent.get("end"))),
        before=_twips(spacing.get("before")),
        after=_twips(spacing.get("after")),
        line=whole(spacing.get("line")),
        line_rule=spacing.get("lineRule") or ("auto" if "line" in spacing else None),
        ruled=_ruled(properties.find(f"{W}pBdr")),
        number=_numbered(properties.find(f"{W}numPr")),
    )


def _attributes(element: Element | None) -> dict[str, str]:
    if element is None:
        return {}
    return {str(name).removeprefix(W): str(value) for name, value in element.attrib.items()}


def _font(fonts: Element | None, themes: dict[str, str]) -> str | None:
    names = _attributes(fonts)
    theme = names.get("asciiTheme") or names.get("hAnsiTheme")
    if theme:
        return themes.get(theme[:5])
    return names.get("ascii") or names.get("hAnsi")


def _half_points(size: Element | None) -> Length | None:
    value = number(_attributes(size).get("val"))
    return None if value is None else Length(round(value * 6350))


def _switch(element: Element | None) -> bool | None:
    if element is None:
        return None
    return _attributes(element).get("val", "1") not in _OFF


def _first_line(indent: dict[str, str]) -> Length | None:
    hanging = _twips(indent.get("hanging"))
    if hanging is not None:
        return Length(-hanging)
    return _twips(indent.get("firstLine"))


def _twips(value: str | None) -> Length | None:
    twips = whole(value)
    return None if twips is None else Length(twips * 635)


def _ruled(borders: Element | None) -> bool | None:
    if borders is None:
        return None
    sides = (borders.find(f"{W}{side}") for side in ("top", "bottom"))
    return any(_attributes(side).get("val", "none") not in ("none", "nil") for side in sides)


def _numbered(properties: Element | None) -> tuple[str, int] | None:
    if properties is None:
        return None
    identity = _attributes(properties.find(f"{W}numId")).get("val", "0")
    level = whole(_attributes(properties.find(f"{W}ilvl")).get("val", "0"))
    return identity, level or 0
