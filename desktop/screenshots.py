"""``--screenshots DIR``: a picture of every page on the sample office, to be looked at by people.

A scale factor holds for a whole process, so the second scale is drawn by a second one.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

SIZES = {"1": (1366, 768), "1.5": (1280, 720)}
"""Window sizes by scale: the smallest notebook screen, and Full HD at 150 %."""

_SCALE = "QT_SCALE_FACTOR"


def run(arguments: Sequence[str]) -> int:
    """Write ``<page>.png`` and ``<page>@1.5.png`` into the folder named; returns the exit code."""
    if len(arguments) != 1:
        return 2
    folder = Path(arguments[0])
    if os.environ.get(_SCALE) in SIZES:
        _draw(folder, os.environ[_SCALE])
        return 0
    folder.mkdir(parents=True, exist_ok=True)
    processes = [_start(folder, scale) for scale in SIZES]
    return max(process.wait() for process in processes)


def _start(folder: Path, scale: str) -> subprocess.Popen[bytes]:
    program = (
        [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "desktop"]
    )
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, _SCALE: scale}
    command = [*program, "--screenshots", str(folder)]
    return subprocess.Popen(command, env=environment)


def _draw(folder: Path, scale: str) -> None:
    from PySide6.QtCore import QSize

    from desktop.screens import SCREENS, Studio

    ending = "" if scale == "1" else f"@{scale}"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        studio = Studio(Path(place), QSize(*SIZES[scale]))
        for name, screen in SCREENS:
            studio.take(screen, folder / f"{name}{ending}.png")
        studio.close()
