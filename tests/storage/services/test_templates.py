"""Templates are plans kept under a name: in no list, counted nowhere, ready to start others."""

import pytest

from storage.book import Book
from storage.errors import EditRefused, NotFound
from storage.journal import history, undo
from storage.queries.lifecycle import document_of_plan
from storage.queries.notes import list_notes
from storage.queries.plans import get_plan, list_plans
from storage.queries.registry import list_register
from storage.queries.templates import list_templates
from storage.services.plans import add_plan
from storage.services.templates import (
    delete_template,
    plan_from_template,
    rename_template,
    save_as_template,
)
from tests.storage.builders import a_plan, rows_of


def test_a_template_is_not_among_the_plans(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    save_as_template(book, plan_id, "Kế hoạch năm")
    assert [plan.id for plan in list_plans(book)] == [plan_id]
    assert list_register(book) == ()
    (template,) = list_templates(book)
    assert (template.name, template.year, template.task_count) == ("Kế hoạch năm", 2026, 4)


def test_a_plan_from_a_template_is_a_draft_of_its_year(book: Book) -> None:
    template = save_as_template(book, add_plan(book, a_plan()), "Kế hoạch năm")
    plan_id = plan_from_template(book, template, 2027)
    plan = get_plan(book, plan_id)
    assert (plan.year, plan.state, plan.number, plan.date) == (2027, "draft", "", None)
    assert plan.subject == "Công tác thi đua, khen thưởng năm 2027"
    assert [line.id for line in list_plans(book)].count(plan_id) == 1
    assert history(book, 1)[0].label == "Lập kế hoạch năm 2027 từ mẫu"


def test_what_a_template_cannot_know_is_asked_beside_the_new_plan(book: Book) -> None:
    template = save_as_template(book, add_plan(book, a_plan()), "Kế hoạch năm")
    plan_id = plan_from_template(book, template, 2027)
    notes = list_notes(book, document_of_plan(book, plan_id))
    assert any("Kế hoạch cấp trên" in note.text for note in notes)
    assert all(note.is_open_question for note in notes)


def test_a_plan_for_the_templates_own_year_is_the_template_itself(book: Book) -> None:
    template = save_as_template(book, add_plan(book, a_plan()), "Kế hoạch năm")
    plan = get_plan(book, plan_from_template(book, template, 2026))
    assert [task.content for task in plan.tasks] == [task.content for task in a_plan().tasks]


def test_a_template_of_the_same_name_takes_the_place_of_the_old_one(book: Book) -> None:
    first, second = add_plan(book, a_plan()), add_plan(book, a_plan(year=2027, groups=()))
    save_as_template(book, first, "Kế hoạch năm")
    save_as_template(book, second, "kế hoạch NĂM")
    assert [(one.name, one.year) for one in list_templates(book)] == [("kế hoạch NĂM", 2027)]


def test_a_superiors_plan_becomes_a_template_of_this_office(book: Book) -> None:
    superior = add_plan(book, a_plan(is_superior=True))
    plan = get_plan(book, save_as_template(book, superior, "Theo tỉnh"))
    assert (plan.is_superior, plan.issuer) == (False, None)


def test_templates_are_renamed_and_thrown_away(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    first = save_as_template(book, plan_id, "Kế hoạch năm")
    save_as_template(book, plan_id, "Kế hoạch phong trào")
    with pytest.raises(EditRefused, match="Đã có mẫu"):
        rename_template(book, first, "kế hoạch phong trào")
    rename_template(book, first, "Kế hoạch chung")
    assert [one.name for one in list_templates(book)] == ["Kế hoạch chung", "Kế hoạch phong trào"]
    delete_template(book, first)
    assert [one.name for one in list_templates(book)] == ["Kế hoạch phong trào"]


def test_a_template_without_a_name_is_refused(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    before = rows_of(book)
    with pytest.raises(EditRefused):
        save_as_template(book, plan_id, "  ")
    assert rows_of(book) == before


def test_a_plan_is_no_template(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    for act in (
        lambda: delete_template(book, plan_id),
        lambda: rename_template(book, plan_id, "X"),
        lambda: plan_from_template(book, plan_id, 2027),
    ):
        with pytest.raises(NotFound):
            act()


def test_saving_a_template_is_one_step(book: Book) -> None:
    plan_id = add_plan(book, a_plan())
    before = rows_of(book)
    save_as_template(book, plan_id, "Kế hoạch năm")
    undo(book)
    assert rows_of(book) == before
