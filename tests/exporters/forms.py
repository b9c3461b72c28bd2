"""Forms of a few blocks, made for one test, and the papers they become."""

from collections.abc import Mapping, Sequence

from exporters.compose import compose
from exporters.document import Document, Metadata, Paragraph
from exporters.values import FieldValue, HeaderValue
from resources.forms import read_form
from resources.loading import Section
from tests.exporters.builders import a_page
from tests.exporters.test_header import HEADER

Table = Mapping[str, object]


def a_paper(
    fields: Sequence[Table],
    blocks: Sequence[Table],
    header: HeaderValue = HEADER,
    more: Table | None = None,
    **values: FieldValue,
) -> Document:
    """What a form with these fields and blocks makes of the values."""
    labelled = [{"label": str(field["key"]), **field} for field in fields]
    data: Table = {
        "id": "thu", "edition": "thu", "label": "Thử", "kind": "TB", "source": "Thử",
        "confirmed": False, "valid_from": "2026-01-01", "stylesheet": "nd30-2020",
        "closing": {"end_mark": ""}, "field": labelled,
        "block": [{"type": "title", "text": "THÔNG BÁO", "subject": "Thử"}, *blocks],
        **(more or {}),
    }  # fmt: skip
    form = read_form(Section("thu.toml", "", data))
    return compose(form, values, header, a_page(), Metadata("", "", "2026-01-01T00:00:00Z"))


def lines(document: Document) -> list[tuple[str, str]]:
    """Style and text of each paragraph of the body."""
    return [(block.style, block.text) for block in document.body if isinstance(block, Paragraph)]
