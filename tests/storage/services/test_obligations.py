"""Obligations are taken once, linked, set aside with a reason, and outlive changes of the plan."""

from dataclasses import replace

import pytest

from storage.book import Book
from storage.errors import EditRefused, NotFound
from storage.journal import undo
from storage.queries.obligations import (
    get_coverage,
    list_obligations,
    list_suggestions,
    obligations_for,
    superior_citation,
)
from storage.queries.plans import get_plan
from storage.records import TaskGroup
from storage.records_obligations import Obligation
from storage.services.obligations import (
    add_standing_obligation,
    delete_obligation,
    link_obligation,
    make_task,
    set_addressed,
    set_out_of_scope,
    take_obligations,
    unlink_obligation,
    update_standing_obligation,
)
from storage.services.plans import add_plan
from storage.services.tasks import insert_tasks
from storage.verify import verify
from tests.storage.builders import a_plan, a_task, rows_of

EVERYBODY = "Các cơ quan, đơn vị liên quan"


def a_superiors_plan(book: Book, **fields: object) -> int:
    tasks = (
        a_task("Tập huấn nghiệp vụ thi đua, khen thưởng", EVERYBODY),
        a_task("Kiểm tra công tác thi đua, khen thưởng", EVERYBODY),
        a_task("Họp Hội đồng", "UBND tỉnh"),
    )
    usual: dict[str, object] = {"is_superior": True, "groups": (TaskGroup("QUÝ I", tasks),)}
    return add_plan(book, a_plan(**{**usual, **fields}))


def an_own_plan(book: Book) -> int:
    tasks = (a_task("Cử người tập huấn nghiệp vụ thi đua, khen thưởng"), a_task("Họp Sở"))
    return add_plan(book, a_plan(groups=(TaskGroup("QUÝ I", tasks),)))


def test_requirements_are_taken_once_and_keep_their_links(book: Book) -> None:
    superior, own = a_superiors_plan(book), an_own_plan(book)
    first, _, _ = take_obligations(book, superior)
    link_obligation(book, first, get_plan(book, own).tasks[0].id or 0)
    group = get_plan(book, superior).groups[0].id or 0
    insert_tasks(book, group, 0, (a_task("Phát động phong trào", EVERYBODY),))
    assert len(take_obligations(book, superior)) == 1
    assert take_obligations(book, superior) == ()
    assert list_obligations(book, superior)[0].task_ids != ()
    assert verify(book.path) == ()


def test_an_own_plan_makes_no_obligations(book: Book) -> None:
    with pytest.raises(EditRefused, match="của cơ quan"):
        take_obligations(book, an_own_plan(book))


def test_coverage_counts_and_names_what_is_open(book: Book) -> None:
    superior, own = a_superiors_plan(book), an_own_plan(book)
    training, inspection, _ = take_obligations(book, superior)
    link_obligation(book, training, get_plan(book, own).tasks[0].id or 0)
    set_out_of_scope(book, inspection, "Sở không có đơn vị trực thuộc")
    found = get_coverage(book, own)
    assert [one.id for one in found.covered] == [training]
    assert [one.out_of_scope for one in found.out_of_scope] == ["Sở không có đơn vị trực thuộc"]
    assert found.uncovered == ()
    assert [one.place for one in found.not_addressed] == ["Nhiệm vụ 3"]
    assert [task.text for task in found.unsourced] == ["Họp Sở"]


def test_only_open_obligations_get_suggestions(book: Book) -> None:
    superior, own = a_superiors_plan(book), an_own_plan(book)
    training, *_ = take_obligations(book, superior)
    ((obligation, task, _),) = list_suggestions(book, own)
    assert (obligation.id, task.number) == (training, "1")
    link_obligation(book, training, task.id)
    assert list_suggestions(book, own) == ()


def test_plans_of_the_year_and_standing_requirements_bind_a_plan(book: Book) -> None:
    own = an_own_plan(book)
    for year in (2025, 2026):
        take_obligations(book, a_superiors_plan(book, year=year))
    add_standing_obligation(book, Obligation("Báo cáo quý", issuer="Bộ Ngoại giao"))
    found = obligations_for(book, own)
    assert [one.issuer for one in found] == ["Bộ Ngoại giao", "", "", ""]
    with pytest.raises(NotFound):
        obligations_for(book, 99)


def test_what_is_answered_is_not_out_of_scope(book: Book) -> None:
    own = an_own_plan(book)
    task = get_plan(book, own).tasks[0].id or 0
    one = add_standing_obligation(book, Obligation("Báo cáo quý", issuer="Bộ Ngoại giao"))
    set_out_of_scope(book, one, "không có")
    link_obligation(book, one, task)
    link_obligation(book, one, task)
    assert [(found.out_of_scope, found.task_ids) for found in list_obligations(book)] == [
        ("", (task,))
    ]
    with pytest.raises(EditRefused, match="đã có nhiệm vụ"):
        set_out_of_scope(book, one, "không có")
    unlink_obligation(book, one, task)
    with pytest.raises(EditRefused, match="lý do"):
        set_out_of_scope(book, one, "  ")
    set_out_of_scope(book, one, "")
    set_addressed(book, one, False)
    assert not list_obligations(book)[0].is_addressed


def test_a_task_made_from_an_obligation_is_linked_and_undone_as_one(book: Book) -> None:
    own = an_own_plan(book)
    one = add_standing_obligation(book, Obligation("Báo cáo quý", issuer="Bộ Ngoại giao"))
    before = rows_of(book)
    task = make_task(book, one, get_plan(book, own).groups[0].id or 0, 0)
    assert get_plan(book, own).tasks[0].content == ("Báo cáo quý",)
    assert list_obligations(book)[0].task_ids == (task,)
    undo(book)
    assert rows_of(book) == before


def test_an_obligation_can_be_removed_and_a_missing_one_is_named(book: Book) -> None:
    one = add_standing_obligation(book, Obligation("Báo cáo quý"))
    delete_obligation(book, one)
    assert list_obligations(book) == ()
    with pytest.raises(NotFound, match="yêu cầu"):
        link_obligation(book, one, 1)


def test_the_blank_number_of_a_superiors_plan_is_asked_for(book: Book) -> None:
    blank = a_superiors_plan(book, number="", symbol="KH-UBND")
    assert superior_citation(book, blank, "UBND tỉnh").missing == ("số", "ngày ban hành")


def test_a_standing_requirement_is_written_anew_and_keeps_its_links(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    task = get_plan(book, plan_id).tasks[0].id or 0
    one = add_standing_obligation(book, Obligation("Báo cáo quý", issuer="Bộ Ngoại giao"))
    link_obligation(book, one, task)
    (stored,) = list_obligations(book)
    update_standing_obligation(book, replace(stored, text="Báo cáo tháng"))
    (changed,) = list_obligations(book)
    assert (changed.text, changed.task_ids) == ("Báo cáo tháng", (task,))


def test_a_requirement_that_asks_nothing_or_stands_in_a_plan_is_refused(book: Book) -> None:
    with pytest.raises(EditRefused):
        add_standing_obligation(book, Obligation("  "))
    superior = add_plan(book, a_plan(is_superior=True))
    take_obligations(book, superior)
    with pytest.raises(EditRefused, match="kế hoạch cấp trên"):
        update_standing_obligation(book, list_obligations(book)[0])
