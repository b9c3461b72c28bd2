"""A plan from elsewhere goes into a book, which is made for it when there is none yet."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from storage.book import Book, create_book, open_book
from storage.records import Office, Plan
from storage.services.obligations import take_obligations
from storage.services.plans import add_plan


def office_from_plan(plan: Plan) -> Office:
    """The profile of the office that issued ``plan``, as far as the plan shows it.

    The abbreviation follows the first hyphen of the symbol (KH-UBND); TM. above the signature
    means the collective regime (Decree 30/2020/NĐ-CP, Appendix I, part I, II.7).
    """
    issuer = plan.issuer
    collective = bool(plan.authority) and plan.authority[0].startswith("TM.")
    return Office(
        parent_lines=issuer.parent_lines if issuer else (),
        name_lines=issuer.name_lines if issuer else (),
        abbreviation=(plan.symbol or "").partition("-")[2],
        place=plan.place or "",
        regime="collective" if collective else "one_head",
    )


def open_for_import(path: Path, plan: Plan, *, superior: bool = False) -> Book:
    """The book at ``path``, made for the issuer of ``plan`` when it does not exist.

    A superior's plan says nothing about the office: its new book starts with an empty profile.
    Raises what ``open_book`` and ``create_book`` raise.
    """
    if path.exists():
        return open_book(path)
    return create_book(path, Office() if superior else office_from_plan(plan))


def take_in(book: Book, plan: Plan) -> int:
    """Store ``plan`` as a new one, with what it asks where it is a superior's; returns its id.

    Its requirements are told in reminders and deadlines from then on; linking them to own tasks
    is left to people. Raises what ``add_plan`` raises.
    """
    with book.unit("Nhập kế hoạch cấp trên" if plan.is_superior else "Nhập kế hoạch"):
        plan_id = add_plan(book, plan)
        if plan.is_superior:
            take_obligations(book, plan_id)
        return plan_id


def import_plan(path: Path, plan: Plan, *, superior: bool = False) -> int:
    """Store ``plan`` in the book at ``path``; returns the new plan's id.

    Raises what ``open_for_import`` and ``add_plan`` raise, ReadOnlyBook among them; a book made
    for a plan that cannot be stored is not left behind.
    """
    existed = path.exists()
    book = open_for_import(path, plan, superior=superior)
    try:
        with book:
            return take_in(book, replace(plan, is_superior=superior))
    except BaseException:
        if not existed:
            with suppress(OSError):  # a drive that went away takes the book along
                path.unlink()
        raise
