"""Whether a form was in force on a day, told by the form's own dates."""

from resources.forms import load_form
from resources.loading import ResourceError
from storage.dates import PartialDate


def out_of_force(form_id: str, edition: str, on: PartialDate) -> bool:
    """Whether that edition surely was not in force on a full day; False for unknown forms.

    The last day of validity is the first on which a form may not be used any more.
    """
    try:
        form = load_form(form_id, edition)
    except ResourceError:
        return False
    day = str(on)
    return day < form.valid_from or (bool(form.valid_to) and day >= form.valid_to)
