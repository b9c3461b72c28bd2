"""Two versions of a plan compared: what came, went, moved, and which words changed."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from storage.records import Plan, TaskGroup
from storage.records_compare import ComparedItem, Words
from storage.rules.compare import changed_words, compare_items, compare_plans
from tests.storage.builders import a_paragraph, a_plan, a_task

TEXTS = (
    "Phát động phong trào thi đua",
    "Báo cáo sơ kết sáu tháng đầu năm",
    "Tổ chức hội nghị điển hình tiên tiến",
    "Kiểm tra các phòng, đơn vị",
)


def of_tasks(*texts: str, uids: bool = False) -> Plan:
    tasks = tuple(a_task(text, uid=text[:8] if uids else "") for text in texts)
    return a_plan(groups=(TaskGroup("QUÝ I", tasks),))


def said(old: Plan, new: Plan) -> list[tuple[str, str, str]]:
    return [
        (found.kind, found.old.text if found.old else "", found.new.text if found.new else "")
        for found in compare_plans(old, new)
    ]


def test_a_plan_does_not_differ_from_itself() -> None:
    assert compare_plans(a_plan(), a_plan()) == ()


def test_an_added_and_a_removed_task_are_named() -> None:
    old, new = of_tasks(*TEXTS[:3]), of_tasks(TEXTS[0], TEXTS[2], TEXTS[3])
    assert said(old, new) == [("removed", TEXTS[1], ""), ("added", "", TEXTS[3])]


def test_a_task_that_changed_places_is_moved_and_the_others_stay() -> None:
    old, new = of_tasks(*TEXTS), of_tasks(TEXTS[3], *TEXTS[:3])
    assert said(old, new) == [("moved", TEXTS[3], TEXTS[3])]


def test_a_task_put_under_another_quarter_is_moved() -> None:
    task, other = a_task(TEXTS[0]), a_task(TEXTS[1])
    old = a_plan(groups=(TaskGroup("QUÝ I", (task,)), TaskGroup("QUÝ II", (other,))))
    new = a_plan(groups=(TaskGroup("QUÝ I", ()), TaskGroup("QUÝ II", (task, other))))
    (found,) = compare_plans(old, new)
    assert found.old is not None
    assert found.new is not None
    assert (found.kind, found.old.group, found.new.group) == ("moved", "QUÝ I", "QUÝ II")


def test_changed_words_of_a_task_are_shown() -> None:
    old, new = of_tasks("Báo cáo năm 2025 của Sở"), of_tasks("Báo cáo năm 2026 của Sở")
    (found,) = compare_plans(old, new)
    assert found.kind == "changed"
    assert found.words == (
        Words("same", "Báo cáo năm "), Words("removed", "2025"), Words("added", "2026"),
        Words("same", " của Sở"),
    )  # fmt: skip


def test_a_rewritten_task_is_the_same_task_by_its_uid() -> None:
    old = a_plan(groups=(TaskGroup("", (a_task("Họp Hội đồng", uid="a"),)),))
    new = a_plan(groups=(TaskGroup("", (a_task("Bình xét cuối năm", uid="a"),)),))
    assert [found.kind for found in compare_plans(old, new)] == ["changed"]


def test_a_change_of_units_or_of_a_cell_is_a_change_of_the_task() -> None:
    old = a_plan(groups=(TaskGroup("", (a_task("Họp", "Văn phòng", extra={"Hạn": ("1/6",)}),)),))
    new = a_plan(groups=(TaskGroup("", (a_task("Họp", "Thanh tra", extra={"Hạn": ("9/6",)}),)),))
    (found,) = compare_plans(old, new)
    assert [part.text for part in found.words if part.kind == "added"] == ["Thanh tra", "9"]


def test_header_sections_and_closing_are_compared_too() -> None:
    old = a_plan()
    new = replace(
        old, subject="Công tác khác", signer="Lê Văn An", number="", symbol=None,
        after_table=(a_paragraph("Yêu cầu các phòng nghiêm túc thực hiện./."),),
    )  # fmt: skip
    places = [
        (found.kind, one.place)
        for found in compare_plans(old, new)
        for one in (found.new or found.old,)
        if one is not None
    ]
    assert places == [
        ("removed", "Số, ký hiệu"), ("changed", "Trích yếu"),
        ("removed", "Nội dung"), ("added", "Nội dung"), ("changed", "Người ký"),
    ]  # fmt: skip


ITEMS = st.lists(
    st.sampled_from(TEXTS).map(lambda text: ComparedItem("task", "Nhiệm vụ", text)), max_size=7
)


@given(ITEMS, ITEMS)
def test_every_piece_is_accounted_for(old: list[ComparedItem], new: list[ComparedItem]) -> None:
    found = compare_items(old, new)
    added = sum(one.kind == "added" for one in found)
    removed = sum(one.kind == "removed" for one in found)
    assert len(old) - removed == len(new) - added
    assert old != new or not found


@given(st.text(max_size=40), st.text(max_size=40))
def test_the_words_give_back_both_texts(old: str, new: str) -> None:
    words = changed_words(old, new)
    assert "".join(part.text for part in words if part.kind != "added") == old
    assert "".join(part.text for part in words if part.kind != "removed") == new


@given(st.permutations(TEXTS))
def test_only_as_many_tasks_are_moved_as_must_be(order: list[str]) -> None:
    found = compare_plans(of_tasks(*TEXTS), of_tasks(*order))
    stayed = [text for text in order if all(text != one.new.text for one in found if one.new)]
    assert stayed == [text for text in TEXTS if text in stayed]
    assert all(one.kind == "moved" for one in found)
    assert len(stayed) >= 2 or list(order) == list(reversed(TEXTS))
