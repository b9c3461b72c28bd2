"""One family of line icons (20 px, strokes of 1.7 px) tinted at run time, and the brand mark."""

from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

from resources.loading import ResourceError

_BRAND = "brand"
_SUFFIX = ".svg"


@cache
def icon_names() -> tuple[str, ...]:
    """Every line icon, sorted; the brand mark has colours of its own and is not among them."""
    drawings = (file.name for file in files(__name__).iterdir() if file.name.endswith(_SUFFIX))
    return tuple(sorted({name.removesuffix(_SUFFIX) for name in drawings} - {_BRAND}))


def icon_svg(name: str, color: str) -> bytes:
    """The drawing of ``name`` in ``color`` (``#RRGGBB``); raises ResourceError when unknown."""
    if name not in icon_names():
        raise ResourceError(f"{name}{_SUFFIX}", "", "không có biểu tượng này trong chương trình")
    return _read(name).replace("currentColor", color).encode()


@cache
def icon_folder() -> Path:
    """Where the drawings lie on disk, for Qt style sheets: those name files and draw them black."""
    with as_file(files(__name__)) as folder:
        return folder


def brand_svg() -> bytes:
    """The gold star on red, for the rail and the window's icon."""
    return _read(_BRAND).encode()


@cache
def _read(name: str) -> str:
    return (files(__name__) / f"{name}{_SUFFIX}").read_text(encoding="utf-8")
