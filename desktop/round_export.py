"""The whole set of a round as files with stable names, and a manifest that says what each is."""

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop import press
from desktop.file_names import plain_name
from desktop.round_checklist import checklist_listing, checklist_sheet
from desktop.round_ground import RoundGround, ground_of
from desktop.round_import_list import import_lists
from desktop.round_papers import SetPaper, round_set
from desktop.round_sheets import line_sheets
from exporters.award_list_xlsx import AwardLine, write_award_list
from exporters.errors import ExportError
from exporters.files import replacing
from exporters.xlsx import write_workbook
from storage.book import Book
from storage.queries.dossier import check_round
from storage.queries.papers import get_paper
from storage.records_papers import Paper
from storage.rules.dossier.finding import DossierReport

FORMATS = ("docx", "pdf", "xlsx")
MANIFEST = "Muc-luc-ho-so"


@dataclass(frozen=True)
class ExportedFile:
    """One file of the set; ``lines`` are uids of the lines it is about."""

    name: str
    title: str
    form: str
    authority: str
    lines: tuple[str, ...]
    sha256: str
    size: int


def export_round(
    book: Book,
    round_id: int,
    folder: Path,
    formats: Collection[str] = FORMATS,
    progress: Callable[[int, int], bool] = lambda done, all_: True,
) -> tuple[ExportedFile, ...]:
    """Write the set of a round into ``folder``, made where it is missing; returns the files.

    ``progress`` hears how many files of how many are there and stops the work by False: what was
    written stays and the manifest names just that. Raises NotFound, NoRuleBook, ExportError.
    """
    _make(folder)
    jobs = list(_jobs(book, round_id, folder, formats))
    written: list[ExportedFile] = []
    for done, job in enumerate(jobs):
        if not progress(done, len(jobs)):
            break
        written.append(job())
    _write_manifest(ground_of(book, round_id), folder, written)
    return tuple(written)


def _jobs(
    book: Book, round_id: int, folder: Path, formats: Collection[str]
) -> Iterator[Callable[[], ExportedFile]]:
    ground, report = ground_of(book, round_id), check_round(book, round_id)
    suffixes = [f".{name}" for name in ("docx", "pdf") if name in formats]
    for one in (*round_set(book, round_id), *_reports(book, ground)):
        for suffix in suffixes:
            yield lambda one=one, suffix=suffix: _paper_file(ground, one, folder, suffix)
    for suffix in suffixes:
        yield lambda suffix=suffix: _checklist_file(ground, report, folder, suffix)
    if "xlsx" in formats:
        yield lambda: _sheet_file(ground, report, folder)
        for authority, lines in import_lists(book, ground).items():
            yield lambda code=authority, lines=lines: _import_file(code, lines, folder)


def _reports(book: Book, ground: RoundGround) -> Iterator[SetPaper]:
    """Achievement reports kept in the book, each named after whom it is about."""
    used: set[str] = set()
    for line in ground.lines:
        if line.report_id is None:
            continue
        role = plain_name(f"Bao-cao-thanh-tich-{line.award}-{line.name}")
        while role in used:
            role += "-2"
        used.add(role)
        yield SetPaper(role, line.authority, get_paper(book, line.report_id), (line.uid,))


def _paper_file(ground: RoundGround, one: SetPaper, folder: Path, suffix: str) -> ExportedFile:
    target = folder / f"{plain_name(one.role)}{suffix}"
    press.write_document(press.paper_document(one.paper, ground.office), target)
    return _told(target, _title(one.paper), one.paper.form_id, one.authority, one.line_uids)


def _checklist_file(
    ground: RoundGround, report: DossierReport, folder: Path, suffix: str
) -> ExportedFile:
    listing = checklist_listing(ground, report)
    target = folder / f"Phieu-kiem-tra-ho-so{suffix}"
    press.write_document(press.list_document(listing, ground.office), target)
    return _told(target, listing.title)


def _sheet_file(ground: RoundGround, report: DossierReport, folder: Path) -> ExportedFile:
    target = folder / "Danh-sach-de-nghi.xlsx"
    write_workbook([*line_sheets(ground), checklist_sheet(ground, report)], target)
    return _told(target, "Danh sách đề nghị khen thưởng")


def _import_file(authority: str, lines: Sequence[AwardLine], folder: Path) -> ExportedFile:
    target = folder / f"{plain_name(f'Mau-nhap-khen-thuong-{authority}')}.xlsx"
    write_award_list(lines, target)
    return _told(target, "Danh sách theo mẫu nhập vào hệ thống của tỉnh", authority=authority)


def _told(
    target: Path, title: str, form: str = "", authority: str = "", lines: tuple[str, ...] = ()
) -> ExportedFile:
    data = target.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    return ExportedFile(target.name, title, form, authority, lines, digest, len(data))


def _title(paper: Paper) -> str:
    return f"{paper.kind} {paper.subject}".strip()


def _write_manifest(ground: RoundGround, folder: Path, files: Iterable[ExportedFile]) -> None:
    told = tuple(files)
    data: dict[str, Any] = {
        "round": {
            "uid": ground.round.uid,
            "name": ground.round.name,
            "year": ground.round.year,
            "received": str(ground.round.received),
            "rule_book": ground.round.rule_book,
            "lines": len(ground.lines),
        },
        "files": [{**vars(one), "lines": list(one.lines)} for one in told],
    }
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    _write_text(folder / f"{MANIFEST}.json", text)
    lines = [f"HỒ SƠ {ground.round.name.upper()}", ""]
    lines += [f"{place}. {one.name} – {one.title}" for place, one in enumerate(told, start=1)]
    # Notepad of older Windows takes a file without this mark for another encoding.
    _write_text(folder / f"{MANIFEST}.txt", "\ufeff" + "\r\n".join([*lines, ""]))


def _write_text(target: Path, text: str) -> None:
    with replacing(target) as beside:
        beside.write_bytes(text.encode("utf-8"))


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(
            f"Không tạo được thư mục “{folder}”.", "Hãy chọn nơi khác được phép ghi."
        ) from error
