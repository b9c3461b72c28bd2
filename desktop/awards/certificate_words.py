"""Values of a certificate as people see them: ``[Họ và tên]`` on screen, ``{name}`` in a design."""

import re

from exporters.certificates import CERTIFICATE_VALUES

_LABELS = {value.key: value.label for value in CERTIFICATE_VALUES}
_KEYS = {value.label: value.key for value in CERTIFICATE_VALUES}
_SLOT = re.compile(r"\{(\w+)\}")
_NAMED = re.compile(r"\[([^\[\]]+)\]")


def shown(text: str) -> str:
    """A design's text with the Vietnamese name of each value."""
    return _SLOT.sub(lambda m: f"[{_LABELS[m[1]]}]" if m[1] in _LABELS else m[0], text)


def designed(text: str) -> str:
    """What was typed as a design has it; brackets around anything else stay brackets."""
    return _NAMED.sub(lambda m: f"{{{_KEYS[m[1]]}}}" if m[1] in _KEYS else m[0], text)


def slot(label: str) -> str:
    """What stands on screen for the value of that name."""
    return f"[{label}]"
