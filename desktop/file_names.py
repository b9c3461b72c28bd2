"""Names for exported files that sort well and open everywhere: KH-2026-So-Ngoai-vu.docx."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import chain, count
from pathlib import PurePosixPath

from resources.catalogues import load_catalogue
from resources.file_names import free_of_devices, shortened
from resources.vietnamese import fold
from storage.records import Office, Plan
from storage.records_papers import Paper

_LONGEST_ISSUER = 60
_LONGEST_NAME = 80
"""Folders of offices are deep: with them a path must stay below what Windows takes."""


def plan_file_name(plan: Plan, office: Office, suffix: str) -> str:
    """Kind, year and agency joined by hyphens, without marks; ``suffix`` as ``.docx``."""
    kind = load_catalogue("document-kinds").by_name(plan.kind)
    lines = plan.issuer.name_lines if plan.issuer else office.name_lines
    parts = (_plain(kind.code if kind else plan.kind).upper(), str(plan.year or ""), _issuer(lines))
    return "-".join(part for part in parts if part) + suffix


def paper_file_name(paper: Paper, office: Office, suffix: str) -> str:
    """Kind, number where it has one, and what it is about: BC-12-Ket-qua-cong-tac.docx."""
    kind = load_catalogue("document-kinds").by_name(paper.kind)
    code = _plain(kind.code if kind else paper.kind).upper()
    about = _plain(paper.subject or " ".join(office.name_lines))[:_LONGEST_ISSUER].strip("-")
    parts = (code, _plain(paper.number), about.capitalize())
    return "-".join(part for part in parts if part) + suffix


def list_file_name(title: str, suffix: str) -> str:
    """What a plain list is called: Viec-tuan-nay.pdf."""
    return _plain(title)[:_LONGEST_ISSUER].strip("-").capitalize() + suffix


def book_file_name(name_lines: tuple[str, ...]) -> str:
    """The file of an office's book: So-thi-dua-So-ngoai-vu.tdkt."""
    return "-".join(part for part in ("So-thi-dua", _issuer(name_lines)) if part) + ".tdkt"


def plain_name(text: str) -> str:
    """A name of letters, digits and hyphens that every system takes; capitals stay.

    A long one is cut, the same way every time.
    """
    bare = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    letters = "".join(c for c in bare if not unicodedata.combining(c))
    name = re.sub(r"[^A-Za-z0-9]+", "-", letters).strip("-")
    return shortened(free_of_devices(name) if name else "", _LONGEST_NAME)


def told_apart(names: Iterable[str]) -> list[str]:
    """The names with -2, -3 … behind those that were there before; Windows counts no capitals.

    ``/`` parts folders, and an ending stays behind the number.
    """
    used: set[str] = set()
    apart: list[str] = []
    for name in names:
        path = PurePosixPath(name)
        others = (str(path.with_stem(f"{path.stem}-{number}")) for number in count(2))
        free = next(one for one in chain((name,), others) if one.casefold() not in used)
        used.add(free.casefold())
        apart.append(free)
    return apart


def _issuer(lines: tuple[str, ...]) -> str:
    return _plain(" ".join(lines))[:_LONGEST_ISSUER].strip("-").capitalize()


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
