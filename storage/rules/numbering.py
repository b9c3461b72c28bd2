"""Numbers of documents: text that sorts and compares as people read it (9 < 45 < 45a < 100)."""

import re

_FORM = re.compile(r"0*(\d{1,6})(\w{0,5})")


def number_key(number: str) -> str | None:
    """A text that orders numbers and is equal for 1 and 01; None for what is no number.

    At most 11 characters (Decree 30/2020/NĐ-CP, Appendix VI, metadata of outgoing documents).
    """
    match = _FORM.fullmatch(number)
    if match is None or len(number) > 11:
        return None
    digits, suffix = match.groups()
    return f"{int(digits):06}{suffix.casefold()}"
