"""NFC at every entrance: no service lets decomposed, invisible or control characters in."""

import json
import unicodedata
from collections.abc import Callable

import pytest

from storage.book import Book
from storage.queries.plans import get_plan
from storage.records import (
    Assignment,
    Issuer,
    Office,
    RecipientsList,
    Signer,
    Superior,
    Task,
    TaskGroup,
    Unit,
)
from storage.services import columns, groups, office, plan_header, plan_text, plans, tasks
from tests.storage.builders import BASE_COLUMNS, a_paragraph, a_plan, rows_of

CLEAN = "Đặng Thị Ẩn"
DIRTY = unicodedata.normalize("NFD", "Đặng\u00ad Thị\u200b\x07 Ẩn\x00")


def _ids(book: Book) -> tuple[int, int, int]:
    plan_id = plans.add_plan(book, a_plan())
    group = get_plan(book, plan_id).groups[0]
    return plan_id, group.id or 0, group.tasks[0].id or 0


def _whole_plan(book: Book) -> None:
    task = Task((DIRTY,), (Assignment(DIRTY, "", DIRTY),), number=DIRTY)
    plan = a_plan(
        kind=DIRTY, subject=DIRTY, issuer=Issuer((DIRTY,), (DIRTY,)), number=DIRTY, symbol=DIRTY,
        place=DIRTY, bases=(DIRTY,), superiors=(Superior(DIRTY, DIRTY, None, DIRTY),), lead=DIRTY,
        before_table=(a_paragraph(DIRTY),), groups=(TaskGroup(DIRTY, (task,)),),
        after_table=(a_paragraph(DIRTY),), recipients=((DIRTY, DIRTY),), archive=DIRTY,
        authority=(DIRTY,), signer=DIRTY, columns=BASE_COLUMNS,
    )  # fmt: skip
    plans.add_plan(book, plan)


def _office(book: Book) -> None:
    office.set_office(book, Office((DIRTY,), (DIRTY,), DIRTY, DIRTY))


def _registers(book: Book) -> None:
    office.update_unit(book, Unit(DIRTY, short_name=DIRTY, id=office.add_unit(book, Unit(DIRTY))))
    signer = Signer(DIRTY, (DIRTY,))
    office.update_signer(book, Signer(DIRTY, (DIRTY,), id=office.add_signer(book, signer)))
    office.add_recipients_list(book, RecipientsList(DIRTY, ((DIRTY, DIRTY),), DIRTY))


def _header(book: Book) -> None:
    plan_id, _, _ = _ids(book)
    for field in ("kind", "subject", "number", "symbol", "place"):
        plan_header.set_header_field(book, plan_id, field, DIRTY)
    plan_header.set_header_fields(book, plan_id, issuer=Issuer((DIRTY,), (DIRTY,)))


def _closing(book: Book) -> None:
    plan_id, _, _ = _ids(book)
    plan_header.set_bases(book, plan_id, [DIRTY])
    plan_header.set_superiors(book, plan_id, [Superior(DIRTY, DIRTY, None, DIRTY)])
    plan_header.set_recipients(book, plan_id, [(DIRTY,)], DIRTY)
    plan_header.set_signature(book, plan_id, [DIRTY], DIRTY)


def _text(book: Book) -> None:
    plan_id, _, _ = _ids(book)
    plan_text.set_lead(book, plan_id, DIRTY)
    plan_text.set_text(book, plan_id, "before_table", [a_paragraph(DIRTY)])
    plan_text.set_text(book, plan_id, "after_table", [a_paragraph(DIRTY)])


def _table(book: Book) -> None:
    plan_id, group_id, task_id = _ids(book)
    groups.add_group(book, plan_id, DIRTY)
    groups.rename_group(book, group_id, DIRTY)
    columns.add_column(book, plan_id, DIRTY)
    columns.rename_column(book, plan_id, 1, f"{DIRTY} 1")
    tasks.set_task_cell(book, task_id, DIRTY, [DIRTY])
    tasks.insert_tasks(book, group_id, 0, [Task((DIRTY,), (Assignment(DIRTY),), {DIRTY: (DIRTY,)})])
    tasks.set_task_content(book, task_id, [DIRTY])
    tasks.set_task_number(book, task_id, DIRTY)
    tasks.set_task_units(book, task_id, [Assignment(DIRTY, "", DIRTY)])


@pytest.mark.parametrize(
    "entrance", [_whole_plan, _office, _registers, _header, _closing, _text, _table]
)
def test_every_text_is_clean_when_it_is_in(book: Book, entrance: Callable[[Book], None]) -> None:
    entrance(book)
    stored = json.dumps(list(rows_of(book).values()), ensure_ascii=False)
    assert CLEAN in stored
    assert stored == unicodedata.normalize("NFC", stored)
    assert not [c for c in ("\u00ad", "\u200b", "\\u0000", "\\u0007", "\x07") if c in stored]
    assert "Đặng  " not in stored


def test_sentences_keep_their_spaces_and_names_do_not(book: Book) -> None:
    plan_id = plans.add_plan(book, a_plan(lead="ngày\u00a005  tháng", subject=" Công\u00a0 tác "))
    plan = get_plan(book, plan_id)
    assert plan.lead == "ngày\u00a005  tháng"
    assert plan.subject == "Công tác"


def test_signs_that_mean_something_elsewhere_are_plain_text_here(book: Book) -> None:
    text = "Sở <Ngoại> vụ & R&D “x” \"y\" 'z' %s ? ; -- \\ {k} </w:t>"
    plan_id = plans.add_plan(book, a_plan(lead=text, signer=text))
    plan = get_plan(book, plan_id)
    assert (plan.lead, plan.signer) == (text, text)
