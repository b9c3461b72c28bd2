"""``--screenshots DIR``: a picture of every page on the sample office, to be looked at by people.

A scale factor holds for a whole process, so the second scale is drawn by a second one.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

SIZES = {"1": (1366, 768), "1.5": (1280, 720)}
"""Window sizes by scale: the smallest notebook screen, and Full HD at 150%."""

_SCREENS = {"1": (1366, 768), "1.5": (1920, 1080)}
"""The whole screen in its own pixels; without it dialogs would fit one of 800×800."""

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
    with tempfile.TemporaryDirectory() as place:
        screens = {scale: _screen_file(Path(place), scale) for scale in SIZES}
        processes = [_start(folder, scale, file) for scale, file in screens.items()]
        return max(process.wait() for process in processes)


def _screen_file(place: Path, scale: str) -> Path:
    width, height = _SCREENS[scale]
    screen = {"name": "screen", "x": 0, "y": 0, "width": width, "height": height}
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    file = place / f"screen-{scale}.json"
    file.write_text(json.dumps({"screens": [screen | dots]}), encoding="utf-8")
    return file


def _start(folder: Path, scale: str, screen: Path) -> subprocess.Popen[bytes]:
    program = (
        [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "desktop"]
    )
    # Qt parts the arguments of a platform at colons, that after a drive's letter too.
    platform = f"offscreen:configfile={os.path.splitdrive(screen)[1]}"
    environment = {**os.environ, "QT_QPA_PLATFORM": platform, _SCALE: scale}
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
