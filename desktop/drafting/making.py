"""New papers for the office of a book, filled from what it knows; knows no Qt."""

from collections.abc import Sequence
from dataclasses import replace

from desktop import clock
from desktop.drafting.filling import Drawn, drawn_from, new_paper
from resources.agency_names import council_lines
from resources.forms import Form, form_editions, load_form
from resources.vietnamese import fold
from storage.book import Book
from storage.queries.office import get_office, list_recipients_lists, list_signers, list_units
from storage.records import Issuer, Office, Plan, Signer, Task
from storage.records_papers import Paper
from storage.rules.printed_header import printed_symbol, usual_symbol

LETTER_CORRECTING = "cong-van-dinh-chinh"
_PLAN = "ke-hoach"
_UNITS = "Các phòng, đơn vị"


def forms_of_papers() -> tuple[Form, ...]:
    """The newest edition of every form but that of plans, by its label."""
    newest = dict(edition for edition in form_editions() if edition[0] != _PLAN)
    forms = (load_form(form_id, edition) for form_id, edition in newest.items())
    return tuple(sorted(forms, key=lambda form: form.label))


def form_of_papers(form_id: str) -> Form:
    """The newest edition of one form; raises LookupError."""
    for form in forms_of_papers():
        if form.id == form_id:
            return form
    raise LookupError(form_id)


def made_paper(
    book: Book,
    form: Form,
    plan: Plan | None = None,
    task: Task | None = None,
    document: Plan | Paper | None = None,
    more: Drawn | None = None,
) -> Paper:
    """A draft of ``form`` drawn from the office, today and what is given; nothing is stored.

    ``more`` are values by source that the caller knows better.
    """
    today = clock.today()
    signers, office = _in_force(book, today.year), get_office(book)
    drawn = {**drawn_from(office, today, signers, plan, task, document), **(more or {})}
    paper = new_paper(form, drawn, signers, list_recipients_lists(book))
    paper = _of_units(paper, form, [unit.name for unit in list_units(book)])
    return _by_council(paper, form, office, str(drawn.get("council.name", "")))


def has_unit(units: Sequence[str], kind: str) -> bool:
    """Whether the office has a unit of that kind: Văn phòng, Phòng …; one without units may."""
    return not units or any(name.startswith(kind) for name in units)


def units_words(units: Sequence[str]) -> str:
    """“các phòng, đơn vị”; “các đơn vị” where none is a phòng (tổ, khoa)."""
    return "các phòng, đơn vị" if has_unit(units, "Phòng") else "các đơn vị"


def letter_correcting(book: Book, document: Plan | Paper) -> Paper:
    """The công văn that corrects a slip in ``document``, to whoever received that.

    What was wrong and what is right is left to be written.
    """
    office = get_office(book)
    letter = made_paper(book, form_of_papers(LETTER_CORRECTING), document=document)
    named = f"{document.kind.capitalize()} số {document.number}/{printed_symbol(document, office)}"
    received = tuple(" ".join(lines) for lines in document.recipients)
    others = tuple(name for name in received if not fold(name).startswith("nhu "))
    return replace(letter, subject=f"đính chính {named}").with_value("addressees", others)


def _of_units(paper: Paper, form: Form, units: Sequence[str]) -> Paper:
    """What forms say of the phòng and the Văn phòng of a department, for an office without them."""
    words = units_words(units)
    named = f"{words[0].upper()}{words[1:]}"
    lines = (tuple(line.replace(_UNITS, named) for line in lines) for lines in paper.recipients)
    bureau = has_unit(units, "Văn phòng")
    archive = paper.archive if bureau else paper.archive.replace(", VP", ", TĐKT")
    paper = replace(paper, recipients=tuple(lines), archive=archive)
    for field in form.fields:
        value = paper.values.get(field.key)
        if isinstance(value, str) and value == field.default:
            said = value.replace(_UNITS, named).replace(_UNITS.lower(), words)
            told = said if bureau else _without_bureau(said)
            paper = paper.with_value(field.key, told) if told != value else paper
    return paper


def _without_bureau(text: str) -> str:
    contact = text.removeprefix("Văn phòng (").removesuffix(")") if "Văn phòng (" in text else text
    return contact.removeprefix("Chánh Văn phòng, ")


def _by_council(paper: Paper, form: Form, office: Office, name: str) -> Paper:
    """In the letterhead of the council where the form is one of its papers.

    A council that issues papers has numbers of its own: Điều 15 Nghị định số 30/2020/NĐ-CP.
    """
    if not form.council:
        return paper
    issuer = Issuer(office.name_lines, council_lines(name))
    symbol = usual_symbol(form.kind, form.council) if form.numbered else None
    return replace(paper, issuer=issuer, symbol=symbol)


def _in_force(book: Book, year: int) -> tuple[Signer, ...]:
    return tuple(signer for signer in list_signers(book) if signer.in_force(year))
