"""Shipped forms load whole, and a form that asks for what it does not have is refused."""

import re
from pathlib import Path

import pytest

from resources.catalogues import load_catalogue
from resources.forms import BlockTemplate, Form, form_editions, load_form, read_form
from resources.forms.sources import BY_HAND, TABLES
from resources.loading import ResourceError
from resources.styles import load_sheet
from tests.resources.builders import A_FORM, a_file

_SLOT = re.compile(r"\{(\w+)")


@pytest.fixture(params=form_editions(), ids="/".join)
def form(request: pytest.FixtureRequest) -> Form:
    return load_form(*request.param)


def test_the_plan_is_shipped() -> None:
    assert ("ke-hoach", "nd30-2020") in form_editions()


def test_a_shipped_form_lies_where_its_name_says(form: Form) -> None:
    assert (form.id, form.edition) in form_editions()


def test_a_shipped_form_is_of_an_official_kind_and_names_its_law(form: Form) -> None:
    catalogue = load_catalogue("document-kinds" if form.numbered else "other-papers")
    assert bool(catalogue.by_code(form.kind)) is not form.letter
    assert form.source
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", form.valid_from)


def test_a_shipped_form_prints_only_fields_it_asks_for(form: Form) -> None:
    keys = {field.key for field in form.fields}
    for block in _all_blocks(form):
        slots = set(_SLOT.findall(block.text + block.subject))
        assert slots <= keys | ({"item"} if block.rows else set())
    for text in _other_texts(form):
        assert set(_SLOT.findall(text)) <= keys | {"header_number", "header_date"}


def test_a_shipped_form_prints_every_field_it_asks_for(form: Form) -> None:
    printed = {block.rows for block in _all_blocks(form)}
    for block in _all_blocks(form):
        printed.update(_SLOT.findall(block.text + block.subject))
    for text in _other_texts(form):
        printed.update(_SLOT.findall(text))
    printed.update(signer.when for signer in form.closing.cosigners)
    assert {field.key for field in form.fields} <= printed


def test_a_shipped_table_asks_its_source_for_what_it_tells(form: Form) -> None:
    for field in form.fields:
        if field.source in TABLES:
            known = {*TABLES[field.source], *BY_HAND}
            assert {column.key for column in field.columns} <= known


def test_a_shipped_table_is_grouped_by_a_column_it_has(form: Form) -> None:
    for block in _all_blocks(form):
        if block.group:
            assert block.group in {column.key for column in form.field(block.rows).columns}


def test_a_shipped_form_uses_styles_its_sheet_has(form: Form) -> None:
    assert {block.style for block in _all_blocks(form)} <= set(load_sheet(form.stylesheet).styles)


def test_a_whole_form_is_read(tmp_path: Path) -> None:
    form = read_form(a_file(tmp_path, A_FORM))
    assert (form.kind, form.valid_to, form.end_mark) == ("TB", "", "./.")
    assert [field.required for field in form.fields] == [False]
    assert [block.style for block in form.blocks] == ["paragraph"]


@pytest.mark.parametrize(
    ("piece", "instead", "key"),
    [
        ('label = "Thông báo"', "", "label"),
        ("confirmed = true", "confirmed = 1", "confirmed"),
        ('kind = "TB"', 'kind = "TB"\nkinds = "TB"', "kinds"),
        ('key = "lead"', "", "field[0].key"),
        ('type = "text"', 'type = "sound"', "field[0].type"),
        ('type = "text"', 'type = "text"\nhlep = ""', "field[0].hlep"),
        ('type = "paragraph"', 'type = "picture"', "block[0].type"),
        ('when = "lead"', 'when = "laed"', "block[0].when"),
        ('when = "lead"', 'rows = "laed"', "block[0].rows"),
        ("[closing]", "[ending]", "ending"),
        ('[closing]\nend_mark = "./."', "", "closing"),
        ('end_mark = "./."', "end_mark = 1", "closing.end_mark"),
    ],
)
def test_a_broken_form_names_file_and_key(
    tmp_path: Path, piece: str, instead: str, key: str
) -> None:
    broken = a_file(tmp_path, A_FORM, piece, instead)
    with pytest.raises(ResourceError) as raised:
        read_form(broken)
    assert (raised.value.source, raised.value.key) == ("mau.toml", key)


@pytest.mark.parametrize("edition", ["nd01-1900", "../ke-hoach/nd30-2020"])
def test_an_edition_that_is_not_shipped_is_named(edition: str) -> None:
    with pytest.raises(ResourceError, match="không có mẫu này"):
        load_form("ke-hoach", edition)


def _all_blocks(form: Form) -> list[BlockTemplate]:
    return [*form.blocks, *(block for part in form.appendices for block in part.blocks)]


def _other_texts(form: Form) -> list[str]:
    headings = [text for part in form.appendices for text in (part.title, part.reference)]
    return [*headings, *(signer.name for signer in form.closing.cosigners)]
