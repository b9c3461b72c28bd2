"""Names for exported files that sort well and open everywhere: KH-2026-So-Ngoai-vu.docx."""

import re
import unicodedata

from resources.catalogues import load_catalogue
from resources.vietnamese import fold
from storage.records import Office, Plan
from storage.records_papers import Paper

_LONGEST_ISSUER = 60
_LONGEST_NAME = 100


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
    """A name of letters, digits and hyphens that every system takes; capitals stay."""
    bare = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    letters = "".join(c for c in bare if not unicodedata.combining(c))
    return re.sub(r"[^A-Za-z0-9]+", "-", letters)[:_LONGEST_NAME].strip("-")


def _issuer(lines: tuple[str, ...]) -> str:
    return _plain(" ".join(lines))[:_LONGEST_ISSUER].strip("-").capitalize()


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
