"""Makes the sample office: a book to try everything in, with invented people and papers."""

from dataclasses import replace
from pathlib import Path

from desktop import press
from desktop.file_names import plan_file_name
from desktop.sample.papers import add_sample_papers
from desktop.sample.registers import add_sample_registers
from desktop.sample.season import add_sample_season
from resources.errors import KnownError
from resources.samples import (
    PLAN_FILES,
    sample_office,
    sample_plan,
    sample_registers,
    sample_season,
)
from storage.book import Book, create_book
from storage.interchange import read_plan
from storage.journal import seal
from storage.queries.office import get_office
from storage.queries.plans import get_plan
from storage.records import Office, RecipientsList, Signer, Superior, Unit
from storage.services.office import add_recipients_list, add_signer, add_units
from storage.services.plans import add_plan

BOOK_NAME = "van-phong-mau.tdkt"


def make_sample(folder: Path) -> tuple[Path, ...]:
    """Write the sample book and its two plans as DOCX and PDF into ``folder``; returns the paths.

    Raises KnownError when ``folder`` already holds a sample book: it may have been worked in.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KnownError(
            f"Không tạo được thư mục “{folder}”.", "Hãy chọn thư mục khác mà bạn được ghi."
        ) from error
    path = folder / BOOK_NAME
    if path.exists():
        raise KnownError(
            f"Thư mục “{folder}” đã có sổ mẫu.", "Hãy mở sổ ấy, hoặc chọn thư mục khác."
        )
    book, plan_ids = found_sample(path)
    with book:
        add_sample_papers(book, plan_ids[-1], sample_office())
        add_sample_registers(book, sample_registers())
        add_sample_season(book, plan_ids[-1], sample_season())
        seal(book)
        exported = [file for plan in plan_ids for file in _export(book, plan, folder)]
    return (path, *exported)


def found_sample(path: Path) -> tuple[Book, tuple[int, int]]:
    """The sample office in a new book at ``path``, open, with two plans: the superior's, its own.

    Raises KnownError where no book can be made.
    """
    book = create_book(path, _office())
    plan_ids = _fill(book)
    seal(book)  # nobody's first Ctrl+Z should take the sample apart
    return book, plan_ids


def _office() -> Office:
    data = sample_office()
    return Office(
        parent_lines=tuple(data.get("parent_lines", list)),
        name_lines=tuple(data.get("name_lines", list)),
        abbreviation=data.text("abbreviation"),
        place=data.text("place"),
        regime=data.text("regime"),
    )


def _fill(book: Book) -> tuple[int, int]:
    data = sample_office()
    add_units(
        book,
        [
            Unit(unit.text("name"), unit.text("kind"), unit.text("short_name", ""))
            for unit in data.sections("units")
        ],
    )
    for signer in data.sections("signers"):
        authority = tuple(signer.get("authority", list))
        add_signer(book, Signer(signer.text("full_name"), authority))
    listed = data.section("recipients")
    entries = tuple((entry,) for entry in listed.get("entries", list))
    add_recipients_list(book, RecipientsList(listed.text("name"), entries, listed.text("archive")))
    superior, own = (read_plan(sample_plan(name), name) for name in PLAN_FILES)
    superior_id = add_plan(book, replace(superior, is_superior=True))
    cited = tuple(_linked(entry, superior_id) for entry in own.superiors)
    return superior_id, add_plan(book, replace(own, superiors=cited))


def _linked(cited: Superior, plan_id: int) -> Superior:
    return replace(cited, plan_id=plan_id)


def _export(book: Book, plan_id: int, folder: Path) -> list[Path]:
    plan, office = get_plan(book, plan_id), get_office(book)
    document = press.plan_document(plan, office)
    targets = [folder / plan_file_name(plan, office, suffix) for suffix in (".docx", ".pdf")]
    for target in targets:
        press.write_document(document, target)
    return targets
