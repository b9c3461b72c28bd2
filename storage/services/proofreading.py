"""Corrections that proofreading proposes are written into the plan, all as one unit of work."""

from collections.abc import Sequence

from resources.proofreading import Fix
from storage.book import Book
from storage.cleaning import clean_plan
from storage.errors import EditRefused
from storage.queries.plans import get_plan
from storage.rules.proofreading.plan import fixed_plan
from storage.services.plan_difference import write_difference
from storage.services.plan_rows import plan_unit


def apply_fixes(book: Book, plan_id: int, fixes: Sequence[Fix]) -> None:
    """Make ``fixes`` in the texts of a plan; ids, uids and what hangs on them stay.

    Raises NotFound, and EditRefused when the plan was issued or a text has changed since.
    """
    places = f" {len(fixes)} chỗ" if len(fixes) > 1 else f": {fixes[0].place.label}"
    with plan_unit(book, plan_id, f"Sửa theo kết quả kiểm tra{places}"):
        plan = get_plan(book, plan_id)
        try:
            new = fixed_plan(plan, fixes)
        except ValueError as error:
            raise EditRefused(
                "Nội dung đã thay đổi sau khi kiểm tra.", "Hãy xem lại kết quả kiểm tra mới."
            ) from error
        write_difference(book, plan, clean_plan(new))
