"""Keeps Python's search for cyclic garbage out of work on thousands of rows.

Rows, words, lines and verdicts by the hundred thousand refer to no one in a circle; looking through
all of them over and over took up to a third of the time.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Work during which no cyclic garbage is looked for; afterwards it is again.

    Two threads may do so at once: whoever paused the search resumes it.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
