"""What a person is told of a form before trusting it: how long it is in force, whether checked."""

from datetime import date

from resources.forms import Form
from storage.dates import PartialDate, shown_date

CHECKED, UNCHECKED = "đã đối chiếu", "chưa đối chiếu"


def check_mark(form: Form) -> str:
    """Whether somebody compared the form with its source; else it was inferred."""
    return CHECKED if form.confirmed else UNCHECKED


def validity(form: Form) -> str:
    """“từ 01/07/2025 đến 01/03/2027”, without an end “từ 05/03/2020”."""
    end = f" đến {_day(form.valid_to)}" if form.valid_to else ""
    return f"từ {_day(form.valid_from)}{end}"


def cautions(form: Form, today: date) -> tuple[str, ...]:
    """Sentences on what to look up before the form is used."""
    found = () if form.confirmed else ("Mẫu chưa được đối chiếu với bản gốc.",)
    if form.valid_to and today.isoformat() > form.valid_to:
        return (*found, "Mẫu đã hết hiệu lực: cần xem văn bản thay thế trước khi dùng.")
    return found


def _day(written: str) -> str:
    return shown_date(PartialDate.parse(written))
