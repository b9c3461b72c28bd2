"""The Vietnamese of everything Qt draws itself, which Qt does not ship.

``qtbase_vi.ts`` is the source; ``pyside6-lrelease qtbase_vi.ts`` makes ``qtbase_vi.qm`` from it.
"""

from importlib.resources import as_file, files
from pathlib import Path


def qt_catalogue() -> Path:
    """Where ``qtbase_vi.qm`` lies on disk; the file may be missing in a broken installation."""
    with as_file(files(__name__) / "qtbase_vi.qm") as path:
        return path
