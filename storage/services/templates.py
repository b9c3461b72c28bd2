"""The office's templates (mẫu của cơ quan): a plan kept under a name to start others from."""

from dataclasses import replace

from resources.vietnamese import clean_line, fold
from storage.book import Book
from storage.errors import EditRefused, NotFound
from storage.models.plan import PlanRow
from storage.queries.plans import get_plan
from storage.queries.templates import list_templates
from storage.rules.calendar import shipped_calendar
from storage.rules.rollover import propose, rolled_plan, safe_ones, year_of
from storage.services.plans import add_plan, delete_plan
from storage.services.rollover import keep_questions


def save_as_template(book: Book, plan_id: int, name: str) -> int:
    """Keep a copy of a plan as the template ``name``, over the one of that name; returns its id.

    Number and date are left out. Raises NotFound, and EditRefused for an empty name.
    """
    called = _called(name)
    with book.unit(f"Lưu mẫu “{called}”"):
        for known in list_templates(book):
            if fold(known.name) == fold(called):
                delete_plan(book, known.id)
        plan = get_plan(book, plan_id)
        issuer = None if plan.is_superior else plan.issuer
        copy = replace(plan, number="", date=None, state="draft", is_superior=False, issuer=issuer)
        template_id = add_plan(book, copy)
        _update(book, template_id, purpose="template", template_name=called)
        return template_id


def rename_template(book: Book, template_id: int, name: str) -> None:
    """Call a template otherwise; raises NotFound, and EditRefused for an empty or taken name."""
    called = _called(name)
    with book.unit(f"Đổi tên mẫu thành “{called}”"):
        others = [known for known in list_templates(book) if known.id != template_id]
        if any(fold(known.name) == fold(called) for known in others):
            raise EditRefused(f"Đã có mẫu “{called}”.", "Hãy đặt tên khác.")
        _require(book, template_id)
        _update(book, template_id, template_name=called)


def delete_template(book: Book, template_id: int) -> None:
    """Throw a template away; plans made from it stay. Raises NotFound."""
    with book.unit("Xóa mẫu"):
        _require(book, template_id)
        delete_plan(book, template_id)


def plan_from_template(book: Book, template_id: int, year: int) -> int:
    """A new draft for ``year`` from a template; returns its id.

    Years and dates move on from those of the template where that is safe; what is not stays as a
    question beside the plan. Raises NotFound.
    """
    with book.unit(f"Lập kế hoạch năm {year} từ mẫu"):
        _require(book, template_id)
        template = get_plan(book, template_id)
        source = year_of(template)
        if source is None or source >= year:
            return add_plan(book, replace(template, year=year))
        proposals = propose(template, year, shipped_calendar())
        accepted = safe_ones(proposals)
        plan_id = add_plan(book, rolled_plan(template, year, accepted))
        keep_questions(book, plan_id, proposals, accepted)
        return plan_id


def _called(name: str) -> str:
    cleaned = clean_line(name)
    if not cleaned:
        raise EditRefused("Mẫu chưa có tên.", "Hãy đặt tên cho mẫu.")
    return cleaned


def _require(book: Book, template_id: int) -> None:
    if template_id not in [known.id for known in list_templates(book)]:
        raise NotFound("mẫu", template_id)


def _update(book: Book, template_id: int, **values: str) -> None:
    PlanRow.update(**values).where(PlanRow.id == template_id).execute(book.db)
