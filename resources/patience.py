"""Files that do not answer at once: a virus scanner holds each new one for a blink on Windows,
and a card or share may be gone for good."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_GONE = (21, 53, 55, 59, 64, 67, 121, 1231, 1232)
"""Windows' own numbers of errors where a card, a share or the way to it is no longer there."""

_PAUSES = (0.05, 0.1, 0.2, 0.4)


def patiently(act: Callable[[], T]) -> T:
    """What ``act`` returns, tried again for under a second while it is not permitted.

    For moving and removing files; raises the last PermissionError.
    """
    for pause in _PAUSES:
        try:
            return act()
        except PermissionError:
            time.sleep(pause)
    return act()


def is_gone(error: OSError) -> bool:
    """Whether the drive itself went away; Python tells of it by an unspecific kind of error."""
    return getattr(error, "winerror", None) in _GONE
