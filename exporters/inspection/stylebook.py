"""The styles of a Word file: chains of basedOn, document defaults and theme fonts resolved."""

from xml.etree.ElementTree import Element

from exporters.inspection.looks import ParagraphLook, TextLook, over, paragraph_look, text_look
from exporters.inspection.package import Package, W
from exporters.lengths import Pt

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_DEFAULTS = TextLook(font="Times New Roman", size=Pt(10), bold=False, italic=False)

Looks = tuple[ParagraphLook, TextLook]


class StyleBook:
    """Looks of styles by id, each with everything it is based on; asked once per style."""

    def __init__(self, package: Package) -> None:
        self._root = package.related("styles")
        self.themes = _theme_fonts(package)
        self._elements = {s.get(f"{W}styleId", ""): s for s in self._each("style")}
        self._looks: dict[str, Looks] = {}
        self.defaults = self._document_defaults()
        self._default_ids = {
            s.get(f"{W}type", ""): s.get(f"{W}styleId", "")
            for s in self._elements.values()
            if s.get(f"{W}default") in ("1", "true")
        }

    def paragraph(self, style_id: str | None) -> Looks:
        """The paragraph style of that id, the default one when the paragraph names none."""
        known = style_id if style_id in self._elements else self._default_ids.get("paragraph", "")
        return self._look(known or "")

    def named(self, style_id: str | None) -> Looks:
        """A character or table style; looks that say nothing when there is none."""
        return self._look(style_id or "")

    def default_table(self) -> str:
        return self._default_ids.get("table", "")

    def _look(self, style_id: str) -> Looks:
        if style_id not in self._looks:
            self._looks[style_id] = self._stacked(style_id)
        return self._looks[style_id]

    def _stacked(self, style_id: str) -> Looks:
        """The style over all it is based on; a circle of styles is cut where it closes."""
        paragraph, text, seen = ParagraphLook(), TextLook(), set[str]()
        while style_id in self._elements and style_id not in seen:
            seen.add(style_id)
            style = self._elements[style_id]
            paragraph = over(paragraph, paragraph_look(style.find(f"{W}pPr")))
            text = over(text, text_look(style.find(f"{W}rPr"), self.themes))
            base = style.find(f"{W}basedOn")
            style_id = "" if base is None else base.get(f"{W}val", "")
        return paragraph, text

    def _document_defaults(self) -> Looks:
        text = paragraph = None
        for defaults in self._each("docDefaults"):
            text = defaults.find(f"{W}rPrDefault/{W}rPr")
            paragraph = defaults.find(f"{W}pPrDefault/{W}pPr")
        return paragraph_look(paragraph), over(text_look(text, self.themes), _DEFAULTS)

    def _each(self, name: str) -> list[Element]:
        return [] if self._root is None else list(self._root.findall(f"{W}{name}"))


def _theme_fonts(package: Package) -> dict[str, str]:
    """Font names of the theme by ``major`` and ``minor``; Vietnamese ones where Word takes them."""
    theme = package.related("theme")
    if theme is None:
        return {}
    settings = package.related("settings")
    language = None if settings is None else settings.find(f"{W}themeFontLang")
    vietnamese = language is not None and language.get(f"{W}val", "").startswith("vi")
    return {
        kind: _theme_font(fonts, vietnamese)
        for kind in ("major", "minor")
        for fonts in theme.iter(f"{_A}{kind}Font")
    }


def _theme_font(fonts: Element, vietnamese: bool) -> str:
    latin = fonts.find(f"{_A}latin")
    name = "" if latin is None else latin.get("typeface", "")
    own = next((f for f in fonts.iter(f"{_A}font") if f.get("script") == "Viet"), None)
    return own.get("typeface", name) if vietnamese and own is not None else name
