"""The clock of this PC, read here and nowhere else: what is below is told the day."""

from datetime import date, datetime

from storage.dates import PartialDate


def today() -> date:
    """The day it is where the office is."""
    return datetime.now().astimezone().date()


def this_day() -> PartialDate:
    """The same day as papers and the book write it."""
    return PartialDate.of(today())
