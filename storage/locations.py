"""Where a book lies: network drives and synchronised folders need care with SQLite files."""

import sys
from collections.abc import Mapping
from pathlib import PurePath

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
