"""Work read again after an edit says what reading the whole year says."""

from storage.book import Book
from storage.dates import PartialDate
from storage.journal import undo
from storage.queries.plans import get_plan
from storage.queries.task_facts import read_facts, read_work_anew
from storage.services.evidence import add_note
from storage.services.plans import add_plan
from storage.services.work import set_due, set_person, set_status
from storage.services.work_products import set_products, tick_product
from storage.services.work_steps import plan_back
from tests.storage.builders import a_plan

DAY = PartialDate(2026, 3, 20)


def test_work_read_again_is_that_of_the_whole_year(book: Book) -> None:
    plan = get_plan(book, add_plan(book, a_plan(number="")))
    ids = [task.id or 0 for task in plan.tasks]
    facts = read_facts(book, 2026)
    set_products(book, ids[0], ("report",))
    plan_back(book, ids[0])
    tick_product(book, ids[0], "report", DAY)
    set_status(book, ids[1:3], "awaiting_others", DAY)
    set_person(book, ids[1:2], "Lò Thị Mẫu")
    set_due(book, ids[2:3], DAY)
    add_note(book, ids[2], "Đã gọi điện nhắc")
    changed = read_facts(book, 2026)
    assert changed != facts
    assert read_work_anew(book, facts) == changed
    assert read_work_anew(book, facts[1:2]) == changed[1:2]
    for _ in range(7):
        undo(book)
    assert read_work_anew(book, changed) == facts
