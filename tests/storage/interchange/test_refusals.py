"""Interchange text that is no plan is refused with the key and place to mend."""

import json
from typing import Any

import pytest

from storage.errors import ImportRefused
from storage.interchange import read_plan

GOOD_TASK = {"number": 1, "content": ["a"], "units": [{"name": "A", "role": ""}]}


def with_task(task: Any) -> dict[str, Any]:
    return {"table": {"columns": [], "groups": [{"label": "", "tasks": [GOOD_TASK, task]}]}}


CASES: list[tuple[dict[str, Any], str]] = [
    ({"kind": None}, "kind"),
    ({"subject": 5}, "subject"),
    ({"issuer": "UBND tỉnh"}, "issuer"),
    ({"issuer": {"parent": "UBND", "name": []}}, "issuer.parent"),
    ({"issuer": {"parent": [], "name": ["A", None]}}, "issuer.name[1]"),
    ({"number": 1.5}, "number"),
    ({"number": True}, "number"),
    ({"symbol": ["KH"]}, "symbol"),
    ({"year": "2026"}, "year"),
    ({"year": 123456}, "year"),
    ({"year": 2026, "month": 13}, "month"),
    ({"year": 2026, "month": 0}, "month"),
    ({"year": 2026, "month": 2, "day": 0}, "day"),
    ({"year": 2026, "month": 2, "day": 30}, "day"),
    ({"year": 2026, "month": None, "day": 3}, "month"),
    ({"year": None, "month": 3}, "year"),
    ({"plan_year": 0}, "plan_year"),
    ({"plan_year": 10**30}, "plan_year"),
    ({"bases": "Căn cứ"}, "bases"),
    ({"superior_plan": {"number": {}, "year": 2026}}, "superior_plan.number"),
    ({"superior_plan": {"day": 40, "month": 1, "year": 2026}}, "superior_plan.day"),
    ({"before_table": [{"style": "heading", "text": "a"}]}, "before_table[0].style"),
    ({"before_table": [{"style": "clause"}]}, "before_table[0].text"),
    ({"after_table": ["a"]}, "after_table[0]"),
    ({"after_table": [{"style": "clause", "runs": [{"text": 1}]}]}, "after_table[0].runs[0].text"),
    (
        {"after_table": [{"style": "clause", "runs": [{"text": "a", "bold": "có"}]}]},
        "after_table[0].runs[0].bold",
    ),
    ({"table": []}, "table"),
    ({"table": {"columns": ["TT", 2]}}, "table.columns[1]"),
    ({"table": {"columns": ["TT", "TT"]}}, "table.columns[1]"),
    ({"table": {"groups": {}}}, "table.groups"),
    ({"table": {"groups": [{"label": 1}]}}, "table.groups[0].label"),
    (with_task("a"), "table.groups[0].tasks[1]"),
    (with_task({"number": [1]}), "table.groups[0].tasks[1].number"),
    (with_task({"content": "a"}), "table.groups[0].tasks[1].content"),
    (with_task({"content": ["a", 1]}), "table.groups[0].tasks[1].content[1]"),
    (with_task({"units": ["A"]}), "table.groups[0].tasks[1].units[0]"),
    (with_task({"units": [{"name": None}]}), "table.groups[0].tasks[1].units[0].name"),
    (
        with_task({"units": [{"name": "A"}, {"name": "B", "role": "chủ chì"}]}),
        "table.groups[0].tasks[1].units[1].role",
    ),
    ({"recipients": [["a"]]}, "recipients[0]"),
    ({"archive": []}, "archive"),
    ({"signature": {"authority": "GIÁM ĐỐC"}}, "signature.authority"),
]


@pytest.mark.parametrize(("wrong", "place"), CASES, ids=[place for _, place in CASES])
def test_a_wrong_value_is_named_by_its_place(wrong: dict[str, Any], place: str) -> None:
    source = {"kind": "KẾ HOẠCH", "subject": "Công tác", **wrong}
    with pytest.raises(ImportRefused) as caught:
        read_plan(json.dumps(source), "kế hoạch.json")
    assert caught.value.place == place
    assert place in caught.value.message
    assert "kế hoạch.json" in caught.value.message


def test_an_extra_column_holds_lines() -> None:
    table = {"columns": ["TT", "Hạn"], "groups": [{"tasks": [{"Hạn": "30/6"}]}]}
    with pytest.raises(ImportRefused) as caught:
        read_plan(json.dumps({"kind": "", "subject": "", "table": table}), "x")
    assert caught.value.place == "table.groups[0].tasks[0].Hạn"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "dòng 1, cột 1"),
        ('{"kind": "KẾ HOẠCH",\n  "subject": }', "dòng 2, cột 14"),
        ('{"kind": "a"', "dòng 1, cột 13"),
        ("[1, 2]", "đầu tệp"),
        ("[" * 100_000, "nội dung JSON"),
        ('{"number": ' + "9" * 5000 + "}", "nội dung JSON"),
    ],
)
def test_malformed_json_is_named_by_line_and_column(text: str, place: str) -> None:
    with pytest.raises(ImportRefused) as caught:
        read_plan(text, "kế hoạch.json")
    assert caught.value.place == place
