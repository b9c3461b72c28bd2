"""Conditions of local rules as the book keeps them: JSON in the language of the rule books."""

import json

from resources.catalogues.condition_reading import read_conditions
from resources.catalogues.conditions import Condition
from resources.loading import ResourceError, Section

_PLACE = "quy định của địa phương"


def parse_conditions(text: str, by: str) -> tuple[Condition, ...]:
    """The conditions in ``text``, a JSON list; ``by`` is their provision where they name none.

    Raises ResourceError for what is no JSON list or not of the language.
    """
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        raise ResourceError(_PLACE, "conditions", f"sai cú pháp ({error})") from error
    return read_conditions(Section(_PLACE, "", {"conditions": found}), by)
