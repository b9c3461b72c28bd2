"""What people say of tasks: many at once, undone at once, carried to an amended plan."""

import pytest

from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused, NotFound
from storage.journal import next_undo, undo
from storage.queries.lifecycle import document_of_plan
from storage.queries.plans import get_plan
from storage.queries.task_facts import read_facts
from storage.records_papers import Paper
from storage.records_tasks import TaskFacts
from storage.services.issuing import issue
from storage.services.lifecycle import revoke, submit
from storage.services.papers import add_paper
from storage.services.plans import add_plan
from storage.services.succession import amend_plan
from storage.services.work import set_due, set_person, set_result, set_start, set_status
from storage.services.work_products import link_document, set_products, tick_product
from tests.storage.builders import a_plan, rows_of

DAY = PartialDate(2026, 3, 20)


def ids(book: Book, plan_id: int) -> list[int]:
    return [task.id or 0 for task in get_plan(book, plan_id).tasks]


@pytest.fixture
def tasks(book: Book) -> list[int]:
    return ids(book, add_plan(book, a_plan(number="")))


def facts(book: Book, task_id: int) -> TaskFacts:
    return next(one for one in read_facts(book, 2026) if one.id == task_id)


def issued(book: Book, document: int, number: str) -> int:
    submit(book, document)
    issue(book, document, number, DAY, "{}")
    return document


def a_report(book: Book) -> int:
    return add_paper(book, Paper("bao-cao", "nd30-2020", "BÁO CÁO", "Sơ kết công tác"))


def test_many_tasks_are_marked_and_undone_as_one_step(book: Book, tasks: list[int]) -> None:
    before = rows_of(book)
    set_status(book, tasks, "not_arisen", DAY)
    assert {one.status for one in read_facts(book, 2026)} == {"not_arisen"}
    step = next_undo(book)
    assert step and step.label == "Ghi “Không phát sinh” cho 4 nhiệm vụ"
    undo(book)
    assert rows_of(book) == before


def test_dates_person_and_result_are_cleaned_and_read_back(book: Book, tasks: list[int]) -> None:
    one = tasks[0]
    set_due(book, (one,), DAY)
    set_start(book, (one,), PartialDate(2026, 3))
    set_person(book, (one,), "  Nguyễn   Thị Hà ")
    set_result(book, (one,), " Đã trao 05 giấy khen ")
    found = facts(book, one)
    assert (found.typed_due, found.start) == (DAY, PartialDate(2026, 3))
    assert (found.person, found.result) == ("Nguyễn Thị Hà", "Đã trao 05 giấy khen")
    set_due(book, (one,), None)
    assert facts(book, one).typed_due is None


def test_what_is_not_carried_out_needs_its_reason(book: Book, tasks: list[int]) -> None:
    with pytest.raises(EditRefused, match="lý do"):
        set_status(book, tasks[:1], "not_carried_out", DAY, "  ")
    set_status(book, tasks[:1], "not_carried_out", DAY, "Tỉnh không tổ chức")
    assert facts(book, tasks[0]).reason == "Tỉnh không tổ chức"
    with pytest.raises(EditRefused, match="finished"):
        set_status(book, tasks[:1], "finished", DAY)
    with pytest.raises(NotFound):
        set_status(book, (99,), "done", DAY)


def test_done_ticks_what_is_left_and_reopening_takes_it_back(book: Book, tasks: list[int]) -> None:
    one = tasks[0]
    set_products(book, one, ("decision", "guidance"))
    tick_product(book, one, "decision", PartialDate(2026, 1, 5))
    set_status(book, (one,), "done", DAY)
    assert [product.done_on for product in facts(book, one).products] == [
        PartialDate(2026, 1, 5),
        DAY,
    ]
    set_status(book, (one,), "in_progress", DAY)
    assert not any(product.done for product in facts(book, one).products)
    assert facts(book, one).done_on is None


def test_a_task_half_done_keeps_its_ticks_when_its_status_is_set(
    book: Book, tasks: list[int]
) -> None:
    one = tasks[0]
    set_products(book, one, ("decision", "guidance"))
    tick_product(book, one, "decision", DAY)
    set_status(book, (one,), "awaiting_others", DAY)
    assert [product.done for product in facts(book, one).products] == [True, False]


def test_taking_a_product_back_reopens_the_task(book: Book, tasks: list[int]) -> None:
    one = tasks[0]
    set_products(book, one, ("decision",))
    set_status(book, (one,), "done", DAY)
    tick_product(book, one, "decision", None)
    assert (facts(book, one).status, facts(book, one).done_on) == ("in_progress", None)


def test_products_that_stay_keep_their_day(book: Book, tasks: list[int]) -> None:
    one = tasks[0]
    set_products(book, one, ("decision", "guidance"))
    tick_product(book, one, "guidance", DAY)
    set_products(book, one, ("guidance", "notice", "guidance"))
    found = facts(book, one).products
    assert [(product.code, product.done_on) for product in found] == [
        ("guidance", DAY),
        ("notice", None),
    ]
    set_products(book, one, ())
    assert facts(book, one).products == ()
    with pytest.raises(EditRefused, match="không có sản phẩm"):
        tick_product(book, one, "notice", DAY)


def test_an_issued_paper_proves_its_product_until_it_is_revoked(
    book: Book, tasks: list[int]
) -> None:
    one = tasks[0]
    set_products(book, one, ("report",))
    paper = a_report(book)
    link_document(book, one, "report", paper)
    assert (facts(book, one).products[0].done, facts(book, one).evidence) == (False, 0)
    issued(book, paper, "12")
    assert (facts(book, one).products[0].proven, facts(book, one).evidence) == (True, 1)
    with pytest.raises(EditRefused, match="ban hành"):
        tick_product(book, one, "report", None)
    with pytest.raises(EditRefused, match="bỏ gắn"):
        set_status(book, (one,), "in_progress", DAY)
    revoke(book, paper, "Thu hồi")
    assert not facts(book, one).products[0].done


def test_one_paper_may_be_the_product_of_two_tasks(book: Book, tasks: list[int]) -> None:
    paper = a_report(book)
    for task in tasks[:2]:
        set_products(book, task, ("report",))
        link_document(book, task, "report", paper)
    issued(book, paper, "12")
    assert [facts(book, task).products[0].done for task in tasks[:2]] == [True, True]
    link_document(book, tasks[0], "report", None)
    assert [facts(book, task).products[0].done for task in tasks[:2]] == [False, True]
    superior = add_plan(book, a_plan(is_superior=True))
    with pytest.raises(EditRefused, match="cấp trên"):
        link_document(book, tasks[0], "report", document_of_plan(book, superior))


def test_work_goes_on_through_an_amendment(book: Book, tasks: list[int]) -> None:
    old = read_facts(book, 2026)[0].plan_id
    issued(book, document_of_plan(book, old), "05")
    set_person(book, tasks[:1], "Nguyễn Thị Hà")
    new = amend_plan(book, old)
    set_status(book, tasks[:1], "in_progress", DAY)
    issued(book, document_of_plan(book, new), "06")
    first, *others = read_facts(book, 2026)
    assert (first.plan_id, first.id) == (new, ids(book, new)[0])
    assert (first.person, first.status, len(others)) == ("Nguyễn Thị Hà", "in_progress", 3)
    set_status(book, (first.id,), "awaiting_others", DAY)
    assert facts(book, first.id).status == "awaiting_others"


def test_a_superiors_task_is_nobodys_work_here(book: Book) -> None:
    superior = add_plan(book, a_plan(is_superior=True))
    with pytest.raises(EditRefused, match="cấp trên"):
        set_status(book, ids(book, superior), "done", DAY)
