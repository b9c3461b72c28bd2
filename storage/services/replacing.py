"""Words found in a plan give way to others, all as one unit of work."""

from collections.abc import Sequence

from storage.book import Book
from storage.cleaning import clean_plan, clean_sentence
from storage.errors import EditRefused
from storage.queries.plans import get_plan
from storage.records_found import Found
from storage.rules.plan_finding import with_replacements
from storage.services.plan_difference import write_difference
from storage.services.plan_rows import plan_unit

_SHOWN = 30


def replace_found(book: Book, plan_id: int, found: Sequence[Found], new: str) -> None:
    """Put ``new`` in the place of each of ``found``; ids, uids and what hangs on them stay.

    Raises NotFound, and EditRefused when the plan was issued, a text has changed since it was
    searched, or two columns would have the same title.
    """
    words = clean_sentence(new)
    with plan_unit(book, plan_id, _label(found, words)):
        plan = get_plan(book, plan_id)
        try:
            changed = with_replacements(plan, found, words)
        except ValueError as error:
            raise EditRefused(
                "Nội dung đã thay đổi sau khi tìm.", "Hãy tìm lại rồi thay."
            ) from error
        write_difference(book, plan, clean_plan(changed))


def _label(found: Sequence[Found], new: str) -> str:
    old = found[0].text[found[0].start : found[0].end] if found else ""
    times = f" ({len(found)} chỗ)" if len(found) > 1 else ""
    return f"Thay “{_short(old)}” bằng “{_short(new)}”{times}"


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"
