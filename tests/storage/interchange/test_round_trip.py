"""What is read from the interchange form is written back equal, through the book or not."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.book import Book
from storage.interchange import read_plan, write_plan
from storage.queries.plans import get_plan
from storage.records import ROLES, TEXT_STYLES
from storage.services.plans import add_plan
from tests.storage.builders import a_plan

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"
KEYS = (
    "issuer", "number", "symbol", "place", "day", "month", "year", "kind", "subject", "bases",
    "superior_plan", "lead", "before_table", "after_table", "table", "recipients", "archive",
    "signature",
)  # fmt: skip

LETTERS = st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyẠẾỖÍ019<>&'\"/;:-.,()")
WORDS = st.text(LETTERS, min_size=1, max_size=12)
NUMBERS = st.none() | st.integers(1, 400) | st.from_regex(r"[1-9]{1,2}[abcđ]", fullmatch=True)


def objects(**keys: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(keys)


def lists(items: st.SearchStrategy[Any], size: int = 3) -> st.SearchStrategy[list[Any]]:
    return st.lists(items, max_size=size)


DATES = st.sampled_from(
    [
        {"day": None, "month": None, "year": None},
        {"day": None, "month": None, "year": 2026},
        {"day": None, "month": 2, "year": 2026},
        {"day": 29, "month": 2, "year": 2024},
    ]
)
RUNS = lists(objects(text=WORDS, bold=st.just(True), italic=st.booleans())).filter(bool)
STYLES = st.sampled_from(TEXT_STYLES)
BLOCKS = lists(objects(style=STYLES, text=WORDS) | objects(style=STYLES, runs=RUNS))
UNITS = lists(objects(name=WORDS, role=st.sampled_from(ROLES)))
TASKS = lists(objects(number=NUMBERS, content=lists(WORDS), units=UNITS))
DATED_TASKS = lists(
    objects(**{"number": NUMBERS, "content": lists(WORDS), "units": UNITS, "Hạn": lists(WORDS)})
)
TABLES = objects(
    columns=st.just(["TT", "Nội dung", "Hạn", "Đơn vị"]),
    groups=lists(objects(label=WORDS, tasks=TASKS | DATED_TASKS)),
)


def dated(header: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    return st.builds(lambda keys, date: {**keys, **date}, header, DATES)


SUPERIORS = dated(objects(number=NUMBERS, symbol=WORDS, issuer=WORDS))
PLANS = dated(
    objects(
        issuer=st.none() | objects(parent=lists(WORDS), name=lists(WORDS)),
        number=NUMBERS,
        symbol=st.none() | WORDS,
        place=st.none() | WORDS,
        kind=WORDS,
        subject=WORDS,
        bases=lists(WORDS),
        superior_plan=st.none() | SUPERIORS,
        lead=WORDS,
        before_table=BLOCKS,
        after_table=BLOCKS,
        table=st.none() | TABLES,
        recipients=lists(WORDS),
        archive=WORDS,
        signature=objects(authority=lists(WORDS), name=WORDS),
    )
)


def stored(book: Book, source: dict[str, Any]) -> dict[str, Any]:
    """The plan after its way through text, book and text again."""
    plan_id = add_plan(book, read_plan(json.dumps(source), "kế hoạch.json"))
    return json.loads(write_plan(get_plan(book, plan_id)))


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the two real plans are not beside the checkout")
@pytest.mark.parametrize("name", ["plan-province-2026.json", "plan-department-2026.json"])
def test_the_two_real_plans_come_back_equal(book: Book, name: str) -> None:
    source = json.loads((SEEDS / name).read_text(encoding="utf-8"))
    assert stored(book, source) == {key: source[key] for key in KEYS}


@settings(max_examples=150, deadline=None)
@given(PLANS)
def test_any_plan_comes_back_equal(source: dict[str, Any]) -> None:
    assert json.loads(write_plan(read_plan(json.dumps(source), "x"))) == source


def test_a_plan_with_something_everywhere_comes_back_from_the_book(book: Book) -> None:
    source = json.loads(write_plan(a_plan()))
    assert stored(book, source) == source


def a_source(tasks: list[dict[str, Any]], columns: tuple[str, ...] = ()) -> dict[str, Any]:
    """A plan of one unnamed group."""
    table = {"columns": list(columns), "groups": [{"label": "", "tasks": tasks}]}
    return {"kind": "KẾ HOẠCH", "subject": "Công tác", "table": table}


@pytest.mark.parametrize(
    ("numbers", "numbering"),
    [
        ([[1, 2], [3]], "continuous"),
        ([[1, 2], [1, 2]], "per_group"),
        ([[1, 2], [2]], "typed"),
        ([["1a", "1b"], [2]], "typed"),
        ([["01", "02"], ["03"]], "typed"),
        ([[None, None], [None]], "typed"),
    ],
)
def test_the_given_numbers_tell_how_tasks_are_numbered(
    book: Book, numbers: list[list[Any]], numbering: str
) -> None:
    source = a_source([])
    source["table"]["groups"] = [
        {"label": "", "tasks": [{"number": number, "content": [], "units": []} for number in row]}
        for row in numbers
    ]
    assert read_plan(json.dumps(source), "x").numbering == numbering
    assert stored(book, source)["table"] == source["table"]


def test_a_number_may_be_written_as_text() -> None:
    plan = read_plan(json.dumps(a_source([{"number": "1"}, {"number": "2"}])), "x")
    assert plan.numbering == "continuous"


def test_tasks_without_numbers_are_counted() -> None:
    source = a_source([{"content": ["a"]}, {"content": ["b"]}])
    assert read_plan(json.dumps(source), "x").printed_numbers() == ("1", "2")


@pytest.mark.parametrize(
    ("titles", "extra", "kinds"),
    [
        ("TT|Nội dung|Đơn vị", {}, "number content units"),
        ("TT|Nội dung|Hạn|Đơn vị", {"Hạn": []}, "number content extra units"),
        ("TT|Việc|Thời gian|Cơ quan thực hiện", {}, "number content extra units"),
        ("Số|Việc|Ai", {}, "number content units"),
        ("Việc|Đơn vị", {}, "content units"),
        ("STT|Việc", {}, "number content"),
        ("Việc", {}, "content"),
    ],
)
def test_columns_are_known_by_title_and_by_what_tasks_carry(
    titles: str, extra: dict[str, Any], kinds: str
) -> None:
    source = a_source([{"number": 1, "content": [], **extra}], tuple(titles.split("|")))
    plan = read_plan(json.dumps(source), "x")
    assert [column.kind for column in plan.columns] == kinds.split()


def test_a_school_year_s_plan_belongs_to_another_year_than_its_date(book: Book) -> None:
    source = {"kind": "", "subject": "", "year": 2025, "month": 12, "plan_year": 2026}
    plan = read_plan(json.dumps(source), "x")
    assert plan.year == 2026
    assert plan.date and plan.date.year == 2025
    assert stored(book, source)["plan_year"] == 2026


def test_unknown_keys_are_ignored() -> None:
    source = {"kind": "KẾ HOẠCH", "subject": "x", "source": 5, "layout": {"width": 1.5}}
    table = {"columns": ["TT"], "widths": [1], "groups": [{"label": "", "tasks": [{"height": 3}]}]}
    plan = read_plan(json.dumps({**source, "table": table}), "x")
    assert plan.tasks[0].extra == {}


def test_an_empty_plan_is_a_plan(book: Book) -> None:
    source = {"kind": "KẾ HOẠCH", "subject": "", "table": None, "lead": None, "signature": None}
    back = stored(book, source)
    assert (back["table"], back["lead"], back["year"]) == (None, "", None)


def test_continuation_lines_of_a_recipient_stand_in_one_string(book: Book) -> None:
    source = {
        "kind": "",
        "subject": "",
        "recipients": ["Sở Nội vụ", "UBND các tỉnh: Sơn La,\nLai Châu"],
    }
    plan_id = add_plan(book, read_plan(json.dumps(source), "x"))
    assert get_plan(book, plan_id).recipients[1] == ("UBND các tỉnh: Sơn La,", "Lai Châu")
    assert stored(book, source)["recipients"] == source["recipients"]


def test_long_text_and_many_tasks_come_back(book: Book) -> None:
    text = ("Đẩy mạnh phong trào thi đua " * 800)[:20_000].strip()
    contents = [text, *(f"việc {number}" for number in range(2, 501))]
    tasks = [
        {"number": number, "content": [content], "units": [{"name": "Sở", "role": ""}]}
        for number, content in enumerate(contents, start=1)
    ]
    assert stored(book, a_source(tasks))["table"]["groups"][0]["tasks"] == tasks


def test_a_byte_order_mark_is_no_error() -> None:
    assert read_plan('\ufeff{"kind": "", "subject": "x"}', "x").subject == "x"
