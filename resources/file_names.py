"""What Windows takes as a file's name, on whichever system it is made: books and papers travel."""

import re
import unicodedata
from hashlib import sha256
from pathlib import PurePath

LONGEST_PATH = 259
"""Windows' MAX_PATH without its closing zero; Word and Explorer open nothing longer."""

_LONGEST_STEM, _LONGEST_ENDING = 100, 20
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_NUMBERS = "123456789¹²³"
_DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    f"{port}{number}" for port in ("com", "lpt") for number in _NUMBERS
}


def is_device(name: str) -> bool:
    """Whether Windows would take ``name`` for a machine's part, whatever ending it has."""
    return name.split(".")[0].strip().casefold() in _DEVICES


def is_refused(name: str) -> bool:
    """Whether Windows refuses ``name``, or takes it for another file's."""
    return is_device(name) or bool(_FORBIDDEN.search(name)) or name != name.rstrip(". ")


def is_too_long(path: PurePath) -> bool:
    return len(str(path)) > LONGEST_PATH


def fitting_name(name: str) -> str:
    """``name`` as it is where every system takes it, else the nearest they do, ending kept."""
    bare = _FORBIDDEN.sub("-", unicodedata.normalize("NFC", name)).strip().rstrip(". ")
    stem, dot, ending = bare.rpartition(".")
    if not stem or len(ending) > _LONGEST_ENDING:
        stem, dot, ending = bare, "", ""
    return f"{free_of_devices(shortened(stem.rstrip(), _LONGEST_STEM))}{dot}{ending}"


def free_of_devices(stem: str) -> str:
    """A stem that names a file, not a part of the machine."""
    return f"tep-{stem}" if not stem or is_device(stem) else stem


def shortened(stem: str, longest: int) -> str:
    """``stem`` cut to ``longest`` letters where it is longer; two that differ only behind the cut
    stay two, and each is cut the same way every time."""
    if len(stem) <= longest:
        return stem
    mark = sha256(stem.encode()).hexdigest()[:6]
    return f"{stem[: longest - 7].rstrip('-. ')}-{mark}"
