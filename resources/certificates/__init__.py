"""The known layouts of certificates, as the designs an office starts from."""

from importlib.resources import files

LAYOUTS = ("giay-khen", "chien-si-thi-dua-co-so")

GIVEN, GIVEN_TITLE = "TẶNG", "TẶNG DANH HIỆU"
"""What stands above the name of an award, and above that of a title: Nghị định số 98/2023/NĐ-CP,
Điều 104 (repealed; no later layout was found)."""


def layout_text(name: str) -> str:
    """The JSON text of one of LAYOUTS; what it means is the exporter's business."""
    return (files(__name__) / f"{name}.json").read_text(encoding="utf-8")
