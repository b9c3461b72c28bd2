"""A design goes to another office as text and comes back the same, or is refused with a reason."""

import json

import pytest

from exporters.certificates import Border, Picture, design_as_json, design_from_json
from exporters.lengths import Mm, Pt
from resources.certificates import LAYOUTS, layout_text
from resources.loading import ResourceError
from tests.exporters.certificates.builders import a_box, a_design, a_field


def test_a_design_comes_back_the_same() -> None:
    design = a_design(
        a_field(size=Pt(25.5), bold=True, align="right", upright="bottom", color="#1E4E8C"),
        a_field(key="award", text="{award|upper}", on_stock=True, ruled=True),
        pictures=(Picture("quoc-huy.png", a_box(133.5, 12.25, 30, 30)),),
        border=Border(Mm(9)),
        background="phoi.jpg",
        source="Mẫu của cơ quan",
    )
    assert design_from_json(design_as_json(design)) == design


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_known_layout_is_read_and_says_that_its_decree_is_repealed(layout: str) -> None:
    design = design_from_json(layout_text(layout))
    assert design.landscape
    assert not design.confirmed
    assert "98/2023/NĐ-CP" in design.source


def changed(**fields: object) -> str:
    data = json.loads(design_as_json(a_design()))
    data["fields"][0].update(fields)
    return json.dumps(data)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("{", "JSON"),
        ("[]", "không phải mẫu in"),
        ("[" * 100_000, "JSON"),
        (changed(width="rộng"), "fields[0].width"),
        (changed(x=float("nan")), "fields[0].x"),
        (changed(size=0), "fields[0].size"),
        (changed(color="đỏ"), "fields[0].color"),
        (changed(text="{name|shout}"), "fields[0].text"),
        (changed(align="justify"), "fields[0].align"),
        ('{"version": 2}', "version"),
    ],
)
def test_a_broken_design_is_refused_by_the_name_of_what_is_wrong(text: str, named: str) -> None:
    with pytest.raises(ResourceError) as refused:
        design_from_json(text)
    assert named in str(refused.value)


def test_two_fields_of_one_key_are_refused() -> None:
    twice = design_as_json(a_design(a_field(), a_field()))
    with pytest.raises(ResourceError, match="hai ô cùng một mã"):
        design_from_json(twice)
