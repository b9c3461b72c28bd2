"""Certificate designs as JSON text: kept in the book, handed to another office as a file."""

import json
import re
from typing import Any, cast, get_args

from exporters.certificates.design import (
    BLACK,
    Align,
    Border,
    Box,
    CertificateDesign,
    CertificateField,
    Picture,
    Upright,
)
from exporters.lengths import Mm, Pt
from exporters.template import fill
from resources.loading import ResourceError, Section
from resources.vietnamese import clean_line, clean_text

_VERSION = 1
_SHEET = (50, 1200)
_SIZES = (4, 200)
_COLOR = re.compile("#[0-9A-Fa-f]{6}")


def design_as_json(design: CertificateDesign) -> str:
    """``design`` as text: lengths in millimetres, sizes in points."""
    data: dict[str, Any] = {
        "version": _VERSION,
        "name": design.name,
        "source": design.source,
        "confirmed": design.confirmed,
        "width": _short(design.width.mm),
        "height": _short(design.height.mm),
        "background": design.background,
        "fields": [_field_as_data(field) for field in design.fields],
        "pictures": [{"file": one.file, **_box_as_data(one.box)} for one in design.pictures],
    }
    if design.border is not None:
        inset = _short(design.border.inset.mm)
        data["border"] = {"inset": inset, "color": design.border.color}
    return json.dumps(data, ensure_ascii=False, indent=1)


def design_from_json(text: str, source: str = "mẫu in giấy khen") -> CertificateDesign:
    """The design written in ``text``; raises ResourceError naming ``source`` and the wrong key."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ResourceError(source, "", "không phải tệp JSON đọc được") from error
    if not isinstance(data, dict):
        raise ResourceError(source, "", "không phải mẫu in giấy khen")
    root = Section(source, "", data)
    if root.get("version", int) > _VERSION:
        raise root.error("version", "mẫu do phiên bản mới hơn của chương trình ghi")
    return _design(root)


def _design(root: Section) -> CertificateDesign:
    fields = tuple(_field(row) for row in root.sections("fields"))
    if len({field.key for field in fields}) < len(fields):
        raise root.error("fields", "hai ô cùng một mã")
    return CertificateDesign(
        name=clean_line(root.text("name")),
        width=Mm(_number(root, "width", *_SHEET)),
        height=Mm(_number(root, "height", *_SHEET)),
        fields=fields,
        pictures=tuple(_picture(row) for row in root.sections("pictures")),
        border=_border(root.section("border")) if "border" in root.data else None,
        background=root.text("background", ""),
        source=clean_line(root.text("source", "")),
        confirmed=root.get("confirmed", bool, False),
    )


def _field(row: Section) -> CertificateField:
    size = Pt(_number(row, "size", *_SIZES))
    return CertificateField(
        key=clean_line(row.text("key")),
        label=clean_line(row.text("label")),
        text=_template(row),
        box=_box(row),
        size=size,
        least=min(size, Pt(_number(row, "least", *_SIZES)), key=int),
        font=row.text("font", ""),
        bold=row.get("bold", bool, False),
        italic=row.get("italic", bool, False),
        capitals=row.get("capitals", bool, False),
        align=cast(Align, row.choice("align", get_args(Align), "center")),
        upright=cast(Upright, row.choice("upright", get_args(Upright), "middle")),
        color=_color(row, BLACK),
        one_line=row.get("one_line", bool, False),
        ruled=row.get("ruled", bool, False),
        on_stock=row.get("on_stock", bool, False),
    )


def _template(row: Section) -> str:
    text = clean_text(row.text("text"))
    try:
        fill(text, {})
    except KeyError as error:
        raise row.error("text", f"không có cách viết {error.args[0]!r}") from error
    return text


def _picture(row: Section) -> Picture:
    return Picture(row.text("file"), _box(row))


def _border(row: Section) -> Border:
    return Border(Mm(_number(row, "inset", 0, _SHEET[1])), _color(row, Border.color))


def _box(row: Section) -> Box:
    edges = (Mm(_number(row, key, -_SHEET[1], _SHEET[1])) for key in ("x", "y"))
    sides = (Mm(_number(row, key, 1, _SHEET[1])) for key in ("width", "height"))
    return Box(*edges, *sides)


def _number(row: Section, key: str, least: float, most: float) -> float:
    value = row.get(key, object)
    if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
        raise row.error(key, f"phải là một số từ {least} đến {most}")
    return float(value)


def _color(row: Section, default: str) -> str:
    color = row.text("color", default)
    if not _COLOR.fullmatch(color):
        raise row.error("color", f"“{color}” không phải màu dạng #RRGGBB")
    return color


def _field_as_data(field: CertificateField) -> dict[str, Any]:
    return {
        "key": field.key,
        "label": field.label,
        "text": field.text,
        **_box_as_data(field.box),
        "size": _short(field.size.pt),
        "least": _short(field.least.pt),
        "font": field.font,
        "bold": field.bold,
        "italic": field.italic,
        "capitals": field.capitals,
        "align": field.align,
        "upright": field.upright,
        "color": field.color,
        "one_line": field.one_line,
        "ruled": field.ruled,
        "on_stock": field.on_stock,
    }


def _box_as_data(box: Box) -> dict[str, float]:
    return {name: _short(getattr(box, name).mm) for name in ("x", "y", "width", "height")}


def _short(number: float) -> float:
    """Hundredths are finer than any printer."""
    return round(number, 2)
