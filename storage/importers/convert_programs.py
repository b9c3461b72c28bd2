"""How Word and LibreOffice are asked to save a file as .docx, without a window or macros."""

import base64
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

MOST_SECONDS = 60
Converter = Callable[[Path, Path], bool]
"""Source and target to whether it worked; the target lies beside the source."""

_WORD = """
$ErrorActionPreference = 'Stop'
$word = New-Object -ComObject Word.Application
try {
  $word.Visible = $false
  $word.DisplayAlerts = 0
  $word.AutomationSecurity = 3
  $document = $word.Documents.Open($env:STD_SOURCE, $false, $true, $false, '-')
  $document.SaveAs2($env:STD_TARGET, 16)
  $document.Close($false)
} finally { $word.Quit($false) }
"""
"""Security 3 keeps macros off; a wrong password fails where none would ask; 16 is .docx."""


def find_converters() -> tuple[Converter, ...]:
    """The programs of this machine, the one that reads old Word files best first."""
    found: list[Converter] = []
    powershell = shutil.which("powershell") if sys.platform == "win32" else None
    if powershell:
        found.append(partial(_by_word, powershell))
    office = _libre_office()
    if office:
        found.append(partial(_by_libre_office, office))
    return tuple(found)


def _by_word(powershell: str, source: Path, target: Path) -> bool:
    script = base64.b64encode(_WORD.encode("utf-16-le")).decode("ascii")
    command = (powershell, "-NoProfile", "-NonInteractive", "-EncodedCommand", script)
    return _run(command, {"STD_SOURCE": str(source), "STD_TARGET": str(target)})


def _by_libre_office(office: str, source: Path, target: Path) -> bool:
    """A profile of its own, for a running LibreOffice keeps the usual one locked."""
    profile = (source.parent / "ho-so").as_uri()
    command = (
        office, f"-env:UserInstallation={profile}", "--headless", "--norestore",
        "--convert-to", "docx", "--outdir", str(target.parent), str(source),
    )  # fmt: skip
    return _run(command, {})


def _libre_office() -> str | None:
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found or sys.platform != "win32":
        return found
    roots = (os.environ.get(name) for name in ("ProgramFiles", "ProgramFiles(x86)"))
    places = [Path(root, "LibreOffice", "program", "soffice.com") for root in roots if root]
    return next((str(place) for place in places if place.is_file()), None)


def _run(command: Sequence[str], extra: Mapping[str, str]) -> bool:
    """Whether ``command`` ended well in time; no console window flashes up on Windows."""
    try:
        done = subprocess.run(
            command,
            env={**os.environ, **extra},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=MOST_SECONDS,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0
