"""The known layouts of certificates, as the designs an office starts from."""

from importlib.resources import files

LAYOUTS = ("giay-khen", "chien-si-thi-dua-co-so")


def layout_text(name: str) -> str:
    """The JSON text of one of LAYOUTS; what it means is the exporter's business."""
    return (files(__name__) / f"{name}.json").read_text(encoding="utf-8")
