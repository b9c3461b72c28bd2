"""The whole set of a round as files with stable names, and a manifest that says what each is."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from desktop import press
from desktop.file_names import plain_name, told_apart
from desktop.rounds.calls import (
    calling_letter,
    letters_kept,
    unit_file_names,
    write_unit_list,
    write_unit_minutes,
)
from desktop.rounds.check_page import checklist_document
from desktop.rounds.checklist import TITLE, checklist_sheet
from desktop.rounds.folder import MANIFEST, ExportedFile, RoundFolder, digest_of
from desktop.rounds.ground import RoundGround
from desktop.rounds.import_list import import_lists
from desktop.rounds.manifest import write_manifest
from desktop.rounds.papers import SetPaper, round_set
from desktop.rounds.sheets import line_sheets
from desktop.rounds.summaries import ground_with_summaries
from exporters.award_list_xlsx import write_award_list
from exporters.document import Document
from exporters.errors import ExportError
from exporters.xlsx import write_workbook
from storage.book import Book
from storage.dates import PartialDate
from storage.queries.dossier import dossier_of
from storage.queries.papers import get_paper
from storage.queries.rounds import list_round_units
from storage.records_papers import Paper
from storage.records_rounds import RoundUnit
from storage.rules.dossier.check import check_dossier
from storage.rules.dossier.finding import DossierReport
from storage.rules.eligibility.days import first_day

__all__ = ("FORMATS", "MANIFEST", "UNITS_FOLDER", "ExportedFile", "export_round")

FORMATS = ("docx", "pdf", "xlsx")
UNITS_FOLDER = "Gui-cac-don-vi"
_CALL = "Cong-van-trien-khai"


@dataclass(frozen=True)
class _Job:
    """A file still to be written; the manifest tells all but how."""

    name: str
    title: str
    write: Callable[[Path], None]
    form: str = ""
    authority: str = ""
    lines: tuple[str, ...] = ()

    def told(self, target: Path) -> ExportedFile:
        size, digest = target.stat().st_size, digest_of(target)
        return ExportedFile(
            self.name, self.title, self.form, self.authority, self.lines, digest, size
        )


def export_round(
    book: Book,
    round_id: int,
    folder: Path,
    formats: Collection[str] = FORMATS,
    progress: Callable[[int, int], bool] = lambda done, all_: True,
) -> tuple[ExportedFile, ...]:
    """Write the set of a round into ``folder``, made where it is missing; returns the files.

    Into the same folder again, files are replaced and those the set no longer has go; what a
    person changed there is put aside or left, and named. ``progress`` hears how many files of how
    many are there and stops the work by False: what was written stays and the manifest tells it.
    A file that cannot be written leaves the others be. Raises NotFound, NoRuleBook, and
    ExportError, also for such a file once the others are there.
    """
    ground = ground_with_summaries(book, round_id)
    place = RoundFolder(folder, ground.round.uid)
    every = _told_apart(list(_jobs(book, round_id, ground)))
    jobs = [job for job in every if Path(job.name).suffix[1:] in formats]
    written: list[ExportedFile] = []
    failed: dict[str, ExportError] = {}
    for done, job in enumerate(jobs):
        if not progress(done, len(jobs)):
            break
        try:
            target = place.target(job.name)
            job.write(target)
            written.append(job.told(target))
        except ExportError as error:
            failed[job.name] = error
    if failed and not written:
        raise next(iter(failed.values()))
    write_manifest(ground, place, written, {job.name for job in every}, tuple(failed))
    if failed:
        raise _told(written, failed)
    return tuple(written)


def _told(written: Sequence[ExportedFile], failed: dict[str, ExportError]) -> ExportError:
    """What is there, and the first of what is not with its reason."""
    first, *others = failed.items()
    more = f" Cũng chưa ghi được: {', '.join(name for name, _ in others)}." if others else ""
    message = f"Đã xuất {len(written)} tệp, còn {len(failed)} tệp chưa ghi được."
    return ExportError(f"{message} {first[1].message}{more}", first[1].advice)


def _jobs(book: Book, round_id: int, ground: RoundGround) -> Iterator[_Job]:
    """Every file of the set in every format, in the order people read them."""
    dossier = dossier_of(book, round_id)
    report = check_dossier(dossier)
    checklist = checklist_document(ground, dossier, report)
    units = list_round_units(book, round_id)
    for one in _calls(book, ground, units):
        yield from _paper_jobs(ground, one)
    for one in (*round_set(book, round_id), *_reports(book, ground)):
        yield from _paper_jobs(ground, one)
    for suffix in (".docx", ".pdf"):
        yield _checklist_job(checklist, suffix)
    yield _sheet_job(ground, report)
    yield from _import_jobs(book, ground)
    blanks = unit_file_names(unit.name for unit in units)
    for unit in units:
        yield from _unit_jobs(book, ground, unit, blanks[unit.name])


def _calls(book: Book, ground: RoundGround, units: Sequence[RoundUnit]) -> Iterator[SetPaper]:
    """The letters that called the units as they are kept, else the one that would."""
    if not units:
        return
    kept = letters_kept(book, ground.round.id or 0)
    letters = kept or (_letter(book, ground, units),)
    for at, letter in enumerate(letters, start=1):
        yield SetPaper(_CALL if at == 1 else f"{_CALL}-{at}", "", letter)


def _letter(book: Book, ground: RoundGround, units: Sequence[RoundUnit]) -> Paper:
    """Of the month the first unit was called in; its day is written by hand."""
    letter = calling_letter(book, ground.round, [unit.name for unit in units])
    days = [unit.called_on for unit in units if unit.called_on]
    first = min(days, key=first_day) if days else None
    return replace(letter, date=PartialDate(first.year, first.month)) if first else letter


def _reports(book: Book, ground: RoundGround) -> Iterator[SetPaper]:
    """Achievement reports kept in the book, each named after whom it is about."""
    for line in ground.lines:
        if line.report_id is not None:
            role = f"Bao-cao-thanh-tich-{line.award}-{line.name}"
            yield SetPaper(role, line.authority, get_paper(book, line.report_id), (line.uid,))


def _told_apart(jobs: Sequence[_Job]) -> list[_Job]:
    """Two files of one name would be one file, on Windows also where capitals differ."""
    names = told_apart(job.name for job in jobs)
    return [replace(job, name=name) for job, name in zip(jobs, names, strict=True)]


def _paper_jobs(ground: RoundGround, one: SetPaper) -> Iterator[_Job]:
    def write(target: Path) -> None:
        press.write_document(press.paper_document(one.paper, ground.office), target)

    title, form = _title(one.paper), one.paper.form_id
    for suffix in (".docx", ".pdf"):
        name = f"{plain_name(one.role)}{suffix}"
        yield _Job(name, title, write, form, one.authority, one.line_uids)


def _checklist_job(checklist: Document, suffix: str) -> _Job:
    write = partial(press.write_document, checklist)
    return _Job(f"Phieu-kiem-tra-ho-so{suffix}", TITLE, write)


def _sheet_job(ground: RoundGround, report: DossierReport) -> _Job:
    def write(target: Path) -> None:
        write_workbook([*line_sheets(ground), checklist_sheet(ground, report)], target)

    return _Job("Danh-sach-de-nghi.xlsx", "Danh sách đề nghị khen thưởng", write)


def _import_jobs(book: Book, ground: RoundGround) -> Iterator[_Job]:
    title = "Danh sách theo mẫu nhập vào hệ thống của tỉnh"
    for code, lines in import_lists(book, ground).items():
        name = f"{plain_name(f'Mau-nhap-khen-thuong-{code}')}.xlsx"
        yield _Job(name, title, lambda target, lines=lines: write_award_list(lines, target),
                   authority=code)  # fmt: skip


def _unit_jobs(
    book: Book, ground: RoundGround, unit: RoundUnit, names: tuple[str, str]
) -> Iterator[_Job]:
    """The blank papers of a unit that was asked."""
    one = ground.round
    listed, minutes = (f"{UNITS_FOLDER}/{name}" for name in names)
    title = f"Mẫu danh sách đề nghị của {unit.name}"
    yield _Job(listed, title, lambda target: write_unit_list(book, one, unit, target))
    title = f"Mẫu biên bản họp của {unit.name}"
    form = "bien-ban-hop-don-vi"
    yield _Job(minutes, title, lambda target: write_unit_minutes(book, one, unit, target), form)


def _title(paper: Paper) -> str:
    return f"{paper.kind} {paper.subject}".strip()
