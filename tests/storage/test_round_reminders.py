"""Units that have not handed in are told of as the day comes near and once it has passed."""

from datetime import date

from storage.book import Book
from storage.dates import PartialDate
from storage.queries.reminding import due_reminders
from storage.queries.rounds import list_round_units
from storage.records_followup import Reminder
from storage.records_rounds import RoundUnit
from storage.services.reminding import note_told, snooze
from storage.services.rounds import add_round, close_round
from storage.services.unit_lists import call_units, hand_in
from tests.storage.round_builders import a_round

DUE = PartialDate(2026, 12, 10)
TUESDAY, AFTER = date(2026, 12, 8), date(2026, 12, 15)


def waiting(book: Book) -> int:
    """A round of two units that is due on 10/12/2026."""
    round_id = add_round(book, a_round(deadline=DUE))
    call_units(book, round_id, [RoundUnit("Văn phòng"), RoundUnit("Thanh tra")])
    return round_id


def told(book: Book, on: date) -> tuple[Reminder, ...]:
    return tuple(one for one in due_reminders(book, on) if one.round_id is not None)


def test_units_are_named_before_the_day_and_after_it(book: Book) -> None:
    round_id = waiting(book)
    (before,) = told(book, TUESDAY)
    assert (before.kind, before.round_id) == ("due_3", round_id)
    assert before.title == "Còn 2 ngày: 2 đơn vị chưa nộp danh sách đề nghị"
    assert "hạn nộp 10/12/2026. Chưa nộp: Văn phòng, Thanh tra." in before.text
    (after,) = told(book, AFTER)
    assert (after.kind, after.title[:14]) == ("overdue", "Quá hạn 5 ngày")


def test_only_those_still_waited_for_are_named(book: Book) -> None:
    round_id = waiting(book)
    first, second = list_round_units(book, round_id)
    hand_in(book, first.id or 0, DUE)
    assert "Chưa nộp: Thanh tra." in told(book, AFTER)[0].text
    hand_in(book, second.id or 0, DUE)
    assert told(book, AFTER) == ()


def test_it_is_told_once_and_may_be_put_off(book: Book) -> None:
    waiting(book)
    (one,) = told(book, AFTER)
    note_told(book, [(one.kind, one.uid)], AFTER)
    assert told(book, AFTER) == ()
    snooze(book, one.uid, date(2026, 12, 18))
    assert told(book, date(2026, 12, 17)) == ()
    assert len(told(book, date(2026, 12, 18))) == 1


def test_a_closed_round_or_one_long_past_is_no_news(book: Book) -> None:
    round_id = waiting(book)
    assert told(book, date(2027, 3, 1)) == ()
    close_round(book, round_id, DUE)
    assert told(book, AFTER) == ()


def test_a_round_without_a_day_is_not_told(book: Book) -> None:
    round_id = add_round(book, a_round())
    call_units(book, round_id, [RoundUnit("Văn phòng")])
    assert told(book, AFTER) == ()
