"""Pages as Word sections set them up, with the page numbers of their headers and footers."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from exporters.inspection.facts import PageNumberFact, SectionFact
from exporters.inspection.looks import over, paragraph_look, text_look
from exporters.inspection.numbers import whole
from exporters.inspection.package import Package, R, W
from exporters.inspection.stylebook import StyleBook
from exporters.lengths import Length, Mm

# What Word takes where a section says nothing: US Letter.
_LETTER = {"w": 12240, "h": 15840, "top": 1440, "bottom": 1440, "left": 1440, "right": 1440}


def sections_of(package: Package, styles: StyleBook) -> tuple[SectionFact, ...]:
    """The sections of the main part in order; headers a section lacks are those before it."""
    relations = package.relations(package.main)
    carried: dict[tuple[bool, str], str] = {}
    found: list[SectionFact] = []
    for element in package.document().iter(f"{W}sectPr"):
        carried |= {key: relations.get(name, ("", ""))[1] for key, name in _references(element)}
        numbers = (_page_number(package, styles, key, part) for key, part in carried.items())
        found.append(_section(element, tuple(n for n in numbers if n is not None)))
    return tuple(found) or (_section(Element(f"{W}sectPr"), ()),)


def _section(element: Element, numbers: tuple[PageNumberFact, ...]) -> SectionFact:
    size, margins = element.find(f"{W}pgSz"), element.find(f"{W}pgMar")
    start = element.find(f"{W}pgNumType")
    starts_at = "" if start is None else start.get(f"{W}start", "")
    first = element.find(f"{W}titlePg")
    return SectionFact(
        width=_length(size, "w"),
        height=_length(size, "h"),
        **{side: _length(margins, side) for side in ("top", "bottom", "left", "right")},
        own_first=first is not None and first.get(f"{W}val", "1") not in ("0", "false", "off"),
        starts_at=whole(starts_at),
        page_numbers=numbers,
    )


def _length(element: Element | None, name: str) -> Length:
    text = "" if element is None else element.get(f"{W}{name}", "")
    twips = whole(text)
    return Length(abs(_LETTER[name] if twips is None else twips) * 635)


def _references(element: Element) -> Iterator[tuple[tuple[bool, str], str]]:
    for in_header, tag in ((True, "headerReference"), (False, "footerReference")):
        for reference in element.findall(f"{W}{tag}"):
            kind = reference.get(f"{W}type", "default")
            yield (in_header, kind), reference.get(f"{R}id", "")


def _page_number(
    package: Package, styles: StyleBook, key: tuple[bool, str], part: str
) -> PageNumberFact | None:
    root = package.part(part) if part else None
    if root is None:
        return None
    for paragraph in root.iter(f"{W}p"):
        if _has_page_field(paragraph):
            return _fact(paragraph, styles, key)
    return None


def _has_page_field(paragraph: Element) -> bool:
    codes = [code.text or "" for code in paragraph.iter(f"{W}instrText")]
    codes += [field.get(f"{W}instr", "") for field in paragraph.iter(f"{W}fldSimple")]
    return any("PAGE" in code.split() for code in codes)


def _fact(paragraph: Element, styles: StyleBook, key: tuple[bool, str]) -> PageNumberFact:
    properties = paragraph.find(f"{W}pPr")
    style = None if properties is None else properties.find(f"{W}pStyle")
    named, text = styles.paragraph(None if style is None else style.get(f"{W}val"))
    below, default = styles.defaults
    look = over(paragraph_look(properties), over(named, below))
    looks = (text_look(rpr, styles.themes) for rpr in paragraph.iterfind(f".//{W}r/{W}rPr"))
    own = next((own.size for own in looks if own.size is not None), None)
    framed = properties is not None and properties.find(f"{W}framePr")
    align = look.align or "left"
    if framed is not None and framed is not False:
        align = framed.get(f"{W}xAlign", align)
    size = own or text.size or default.size or Mm(0)
    return PageNumberFact(kind=key[1], in_header=key[0], align=align, size=size)
