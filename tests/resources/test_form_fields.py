"""What a form may ask for, and how it refuses what does not fit together."""

from pathlib import Path

import pytest

from resources.forms import Form, form_editions, load_form, read_form
from resources.forms.required import missing_required
from resources.forms.samples import load_sample
from resources.loading import ResourceError
from tests.resources.builders import a_file

A_FORM = """
id = "quyet-dinh"
edition = "thu-nghiem"
label = "Quyết định"
kind = "QĐ"
source = "Nghị định số 30/2020/NĐ-CP"
confirmed = true
valid_from = "2020-03-05"
stylesheet = "nd30-2020"

[[field]]
key = "day"
label = "Ngày họp"
type = "date"
required = true
source = "task.due"

[[field]]
key = "mood"
label = "Hình thức"
type = "choice"
options = ["Trực tiếp", "Trực tuyến"]
default = "Trực tiếp"

[[field]]
key = "text"
label = "Nội dung"
type = "rich"
required = true
outline = [{ style = "section", text = "I. KẾT QUẢ" }, { text = "…" }]

[[field]]
key = "list"
label = "Danh sách"
type = "table"
columns = [
  { key = "tt", title = "TT", kind = "index", width = 12.0 },
  { key = "name", title = "Họ và tên", share = 100 },
]

[[block]]
type = "table"
rows = "list"

[[appendix]]
title = "Danh sách"
reference = "(Kèm theo Quyết định số {header_number})"
when = "list"

[[appendix.block]]
type = "table"
rows = "list"

[closing]
end_mark = "./."
recipients = ["Như Điều 3"]

[[closing.cosigner]]
authority = ["THƯ KÝ"]
name = "{mood}"
"""


class Text:
    """A paragraph, as records and documents have them."""

    def __init__(self, text: str) -> None:
        self.text = text


@pytest.fixture
def form(tmp_path: Path) -> Form:
    return read_form(a_file(tmp_path, A_FORM))


def test_a_field_says_where_its_value_may_come_from(form: Form) -> None:
    assert form.field("day").source == "task.due"
    assert form.field("mood").source == ""


def test_a_choice_has_options_and_a_default(form: Form) -> None:
    field = form.field("mood")
    assert (field.options, field.default) == (("Trực tiếp", "Trực tuyến"), "Trực tiếp")


def test_an_outline_gives_styles_and_a_plain_paragraph_without_one(form: Form) -> None:
    assert [part.style for part in form.field("text").outline] == ["section", "paragraph"]


def test_columns_align_as_their_kind_does(form: Form) -> None:
    columns = form.field("list").columns
    assert [(column.kind, column.align) for column in columns] == [
        ("index", "center"), ("text", "left")
    ]  # fmt: skip


def test_a_table_takes_the_columns_it_has_from_rows_told_by_key(form: Form) -> None:
    told = [{"name": "Đỗ Thị Thử", "post": "Trưởng phòng"}, {"post": "Chuyên viên"}]
    assert form.field("list").rows_of(told) == (("", "Đỗ Thị Thử"), ("", ""))


def test_the_closing_tells_recipients_and_who_signs_beside(form: Form) -> None:
    assert form.closing.recipients == ("Như Điều 3",)
    assert [signer.name for signer in form.closing.cosigners] == ["{mood}"]


@pytest.mark.parametrize(
    ("piece", "instead", "key"),
    [
        ('source = "task.due"', 'source = "task.dew"', "field[0].source"),
        ('source = "task.due"', 'source = "round.lines"', "field[0].source"),
        ('key = "list"', 'key = "list"\nsource = "today"', "field[3].source"),
        ('options = ["Trực tiếp", "Trực tuyến"]', "", "field[1].options"),
        ('"Trực tuyến"]', "3]", "field[1].options"),
        ('type = "choice"', 'type = "line"', "field[1].options"),
        ('style = "section"', 'style = "chapter"', "field[2].outline[0].style"),
        (
            'kind = "index", width = 12.0',
            'kind = "roman", width = 12.0',
            "field[3].columns[0].kind",
        ),
        ("share = 100", "share = 100, width = 9.0", "field[3].columns[1].share"),
        (", share = 100", "", "field[3].columns[1].share"),
        ('rows = "list"', 'rows = "text"', "block[0].rows"),
        ('when = "list"', 'when = "lits"', "appendix[0].when"),
        ("Kèm theo", 'Kèm"\nlandscpae = true\nlabel = "x', "appendix[0].landscpae"),
        ('authority = ["THƯ KÝ"]', 'athority = ["THƯ KÝ"]', "closing.cosigner[0].athority"),
    ],
)
def test_what_does_not_fit_together_is_refused(
    tmp_path: Path, piece: str, instead: str, key: str
) -> None:
    with pytest.raises(ResourceError) as raised:
        read_form(a_file(tmp_path, A_FORM, piece, instead))
    assert raised.value.key == key


@pytest.mark.parametrize(
    ("values", "missing"),
    [
        ({}, ["day", "text"]),
        ({"day": " ", "text": ()}, ["day", "text"]),
        ({"day": "2026-01-05", "text": (Text(" "),)}, ["text"]),
        ({"day": "2026", "text": (Text(""), Text("Xong."))}, []),
    ],
)
def test_a_required_field_that_says_nothing_is_missing(
    form: Form, values: dict[str, object], missing: list[str]
) -> None:
    assert [field.key for field in missing_required(form, values)] == missing


def test_a_required_table_of_blank_cells_is_missing() -> None:
    reminder = load_form("cong-van-don-doc", "nd30-2020")
    values = {**load_sample(reminder).values, "tasks": (("", " ", "", "", ""),)}
    assert [field.key for field in missing_required(reminder, values)] == ["tasks"]


@pytest.mark.parametrize("edition", form_editions(), ids="/".join)
def test_an_example_counts_the_collectives_and_people_it_lists(edition: tuple[str, str]) -> None:
    form = load_form(*edition)
    values = load_sample(form).values
    told = str(values.get("counts", ""))
    for field in form.fields:
        rows = values.get(field.key, ())
        if field.type == "table" and told and isinstance(rows, tuple):
            groups = [str(row) for row in rows]
            for heading, word in (("I. TẬP THỂ", "tập thể"), ("II. CÁ NHÂN", "cá nhân")):
                listed = sum(f"'{heading}'" in row for row in groups)
                assert not listed or f"{listed:02} {word}" in told


@pytest.mark.parametrize("edition", form_editions(), ids="/".join)
def test_every_form_has_an_example_that_opens_with_the_sample_office(
    edition: tuple[str, str],
) -> None:
    form = load_form(*edition)
    sample = load_sample(form)
    letterhead = [*sample.parent, *sample.agency]
    assert letterhead[0 if form.council else -1] == "SỞ DU LỊCH"
    assert (sample.agency[0] == "HỘI ĐỒNG") == bool(form.council)
    assert bool(sample.signer) is form.closing.signed
