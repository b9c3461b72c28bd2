"""Where a book lies: network drives and synchronised folders need care with SQLite files."""

import sys
from collections.abc import Mapping
from pathlib import Path, PurePath, PureWindowsPath

from resources.file_names import LONGEST_PATH

_BESIDE_FOLDER = 1 + 36 + len("/00/") + 64 + len(".xlsx")  # book's id, then a hash
_BESIDE_BOOK = len("-journal")
_ONEDRIVE_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")

if sys.platform == "win32":
    import ctypes

    _DRIVE_REMOTE = 4  # GetDriveTypeW, Win32 API

    def _is_remote_drive(drive: str) -> bool:
        return ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _DRIVE_REMOTE

else:

    def _is_remote_drive(drive: str) -> bool:
        return False


def is_network_path(path: PurePath) -> bool:
    """Whether ``path`` (absolute) is a UNC path or on a mapped network drive of Windows."""
    if path.drive.startswith("\\\\"):
        return True
    return bool(path.drive) and _is_remote_drive(path.drive)


def is_in_onedrive(path: PurePath, environment: Mapping[str, str]) -> bool:
    """Whether ``path`` (absolute) lies in a folder that OneDrive keeps in step."""
    roots = [environment[name] for name in _ONEDRIVE_VARIABLES if environment.get(name)]
    if any(path.is_relative_to(root) for root in roots):
        return True
    return any(part.casefold().startswith("onedrive") for part in path.parts)


def is_too_deep(book: PurePath) -> bool:
    """Whether Windows could not reach what is kept beside a book at ``book`` (absolute)."""
    longest = max(len(str(book.parent)) + _BESIDE_FOLDER, len(str(book)) + _BESIDE_BOOK)
    return isinstance(book, PureWindowsPath) and longest > LONGEST_PATH


def is_there(path: Path) -> bool:
    """Whether there is a file; a drive or share that went away may answer with an error."""
    try:
        return path.is_file()
    except OSError:
        return False
