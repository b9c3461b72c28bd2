"""How letters and paragraphs of a .docx look once its styles are resolved."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from resources.styles import load_sheet
from storage.importers.docx_xml import VAL, Element, W, child_value
from storage.records import TEXT_STYLES
from storage.records_import import Alignment

_ALIGNMENTS: Mapping[str, Alignment] = {
    "left": "left", "start": "left", "center": "center", "right": "right", "end": "right",
    "both": "justify", "distribute": "justify",
}  # fmt: skip
_OFF = ("0", "false", "off", "none")
_DEEPEST = 20


@dataclass(frozen=True)
class Look:
    """Properties of a run or of its paragraph; None where not said."""

    bold: bool | None = None
    italic: bool | None = None
    capitals: bool | None = None
    hidden: bool | None = None
    font: str | None = None
    alignment: Alignment | None = None
    list_id: str | None = None
    list_level: int | None = None

    def over(self, base: "Look") -> "Look":
        """This look where it says something, ``base`` elsewhere."""
        said = {f.name: getattr(self, f.name) for f in fields(self)}
        return replace(base, **{name: value for name, value in said.items() if value is not None})


PLAIN = Look()


class Looks:
    """The looks of one document's styles, each resolved once."""

    def __init__(self, styles: Element | None) -> None:
        rows = [] if styles is None else styles.findall(f"{W}style")
        self._styles = {row.get(f"{W}styleId", ""): row for row in rows}
        self._resolved: dict[str, Look] = {}
        self._defaults = _defaults(styles)
        self._normal = _default_style(rows)
        self._own = _own_names(rows)

    def paragraph(self, properties: Element | None) -> tuple[Look, str]:
        """The look a paragraph gives its letters, and its style's name in our own exports."""
        if properties is None:
            return self._style(self._normal), ""
        style = child_value(properties, "pStyle") or self._normal
        own = paragraph_look(properties)
        return (own.over(self._style(style)) if own != PLAIN else self._style(style)), (
            self._own.get(style, "")
        )

    def run(self, properties: Element | None, base: Look) -> Look:
        """The look of a run inside a paragraph that looks like ``base``."""
        if properties is None:
            return base
        style = child_value(properties, "rStyle")
        if style:
            base = self._chain(style).over(base)
        return run_look(properties).over(base)

    def _style(self, name: str) -> Look:
        if name not in self._resolved:
            self._resolved[name] = self._chain(name).over(self._defaults)
        return self._resolved[name]

    def _chain(self, name: str, depth: int = 0) -> Look:
        """A style over those it is based on; a circle of styles ends somewhere."""
        style = self._styles.get(name)
        if style is None or depth > _DEEPEST:
            return PLAIN
        own = run_look(style.find(f"{W}rPr")).over(paragraph_look(style.find(f"{W}pPr")))
        base = child_value(style, "basedOn")
        return own.over(self._chain(base, depth + 1)) if base else own


def run_look(properties: Element | None) -> Look:
    """What a w:rPr says."""
    if properties is None or not len(properties):
        return PLAIN
    return Look(
        bold=_flag(properties, "b"),
        italic=_flag(properties, "i"),
        capitals=_flag(properties, "caps"),
        hidden=_flag(properties, "vanish"),
        font=_font(properties),
    )


def paragraph_look(properties: Element | None) -> Look:
    """What a w:pPr says of the paragraph itself."""
    if properties is None or not len(properties):
        return PLAIN
    numbering = properties.find(f"{W}numPr")
    level = None if numbering is None else child_value(numbering, "ilvl")
    return Look(
        alignment=_ALIGNMENTS.get(child_value(properties, "jc")),
        list_id=None if numbering is None else child_value(numbering, "numId") or None,
        list_level=int(level) if level and level.isdecimal() else None,
    )


def _defaults(styles: Element | None) -> Look:
    if styles is None:
        return PLAIN
    return run_look(styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))


def _default_style(rows: list[Element]) -> str:
    normal = (
        row.get(f"{W}styleId", "")
        for row in rows
        if row.get(f"{W}default") in ("1", "true") and row.get(f"{W}type") == "paragraph"
    )
    return next(normal, "")


def _own_names(rows: list[Element]) -> Mapping[str, str]:
    """Style ids of our own exports with our names; other offices' files have none of them.

    Told by the styles' visible names, which every program keeps.
    """
    sheet = load_sheet().styles
    shown = {row.get(f"{W}styleId", ""): child_value(row, "name") for row in rows}
    sure = {sheet[name].label for name in ("recipients_label", "table_group", "signer")}
    if not sure <= set(shown.values()):
        return {}
    names = {sheet[name].label: name for name in (*TEXT_STYLES, "basis")}
    return {key: names[label] for key, label in shown.items() if label in names}


def _flag(properties: Element, name: str) -> bool | None:
    found = properties.find(f"{W}{name}")
    return None if found is None else found.get(VAL, "1") not in _OFF


def _font(properties: Element) -> str | None:
    fonts = properties.find(f"{W}rFonts")
    if fonts is None:
        return None
    return fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or fonts.get(f"{W}cs")
