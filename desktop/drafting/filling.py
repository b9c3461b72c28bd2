"""What a new paper starts with: drawn from the office, a plan or a task, never invented."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import cast

from resources.agency_names import in_running_text
from resources.catalogues import load_catalogue
from resources.forms import Field, Form
from storage.dates import PartialDate
from storage.records import (
    Office,
    Plan,
    RecipientsList,
    Signer,
    Superior,
    Task,
    TextBlock,
    TextRun,
)
from storage.records_papers import HEADER_KEYS, Paper, PaperValue
from storage.rules.printed_header import printed_issuer, printed_symbol

_LETTER = "Công văn"
_FOR_ALL = "TM."
_FOR_ANOTHER = (_FOR_ALL, "KT.", "TL.", "TUQ.", "Q.")
_COMMITTEES = ("ỦY BAN", "UBND")
_CHAIR = "CHỦ TỊCH"
_HEAD = "office.head"

Told = tuple[Mapping[str, str], ...]
"""Rows told by column key: each form takes the columns it prints."""

Drawn = Mapping[str, PaperValue | Told]
"""Values by the sources a form's field may name."""


def new_paper(
    form: Form, drawn: Drawn, signers: Sequence[Signer] = (), lists: Sequence[RecipientsList] = ()
) -> Paper:
    """A draft of ``form``: each field from its source, else what the form starts with.

    Closing lines are the form's own where it has them, else the first signer and recipients list;
    minutes (biên bản), which bear no date line, go to the file alone (Phụ lục III, mẫu 1.9).
    """
    values = {field.key: _value(field, drawn) for field in form.fields}
    named = {key: values.pop(key) for key in HEADER_KEYS if key in values}
    signer = signers[0] if signers else Signer("", ())
    usual = lists[0] if lists else RecipientsList("", (), "Lưu: VT")
    bases = named.get("bases", ())
    recipients = tuple((line,) for line in form.closing.recipients)
    return Paper(
        form_id=form.id,
        form_edition=form.edition,
        kind=kind_name(form),
        subject=str(named.get("subject") or ""),
        date=_this_year(drawn),
        bases=tuple(base for base in bases if isinstance(base, str)),
        values={key: value for key, value in values.items() if value},
        recipients=recipients or (usual.recipients if form.numbered and form.dated else ()),
        archive=form.closing.archive or (usual.archive if form.numbered else ""),
        authority=form.closing.authority or _signing(form, signer),
        signer="" if form.closing.authority else signer.full_name,
    )


def _signing(form: Form, signer: Signer) -> tuple[str, ...]:
    """A head deciding in their own right signs for nobody: without “TM.” and the collective."""
    if any(field.source == _HEAD for field in form.fields):
        return without_collective(signer.authority)
    return signer.authority


def without_collective(authority: Sequence[str]) -> tuple[str, ...]:
    """The lines above a signature in the head's own right: “TM. ỦY BAN NHÂN DÂN” left out."""
    return tuple(line for line in authority if not line.startswith(_FOR_ALL))


def _this_year(drawn: Drawn) -> PartialDate | None:
    """Day and month are written by hand after signing; the year is known."""
    today = drawn.get("today")
    return PartialDate(date.fromisoformat(today).year) if isinstance(today, str) else None


def kind_name(form: Form) -> str:
    """The kind's name in the catalogue; a công văn has none there."""
    catalogue = load_catalogue("document-kinds" if form.numbered else "other-papers")
    entry = catalogue.by_code(form.kind)
    return entry.name if entry is not None and not form.letter else _LETTER


def drawn_from(
    office: Office,
    today: date,
    signers: Sequence[Signer] = (),
    plan: Plan | None = None,
    task: Task | None = None,
    document: Plan | Paper | None = None,
) -> dict[str, PaperValue]:
    """What these say, by source; what one of them leaves open is left out."""
    found: dict[str, PaperValue] = {
        "today": today.isoformat(),
        "year": str(plan.year if plan and plan.year else today.year),
        "office.name": in_running_text(" ".join(office.name_lines)),
        "office.parent": in_running_text(" ".join(office.parent_lines)),
        "office.place": office.place,
        "office.leader": _deciding(office, signers),
        _HEAD: leader(office, signers),
    }
    if plan is not None:
        found |= _of_plan(plan, office)
    if task is not None:
        found["task.content"] = " ".join(task.content)
        found["task.units"] = ", ".join(unit.name for unit in task.assignments)
    if document is not None:
        found["document.reference"] = reference(document, office)
        found["document.subject"] = document.subject
    return {source: value for source, value in found.items() if value}


def leader(office: Office, signers: Sequence[Signer]) -> str:
    """GIÁM ĐỐC SỞ …, CHỦ TỊCH ỦY BAN NHÂN DÂN …: the head in their own right.

    Commendations are such a head's to decide, in a collective too: Điều 79, 80 Luật số
    06/2022/QH15. "" where nobody who signs tells the title.
    """
    name = " ".join(office.name_lines)
    own = (without_collective(one.authority) for one in signers)
    titles = (lines[0] for lines in own if len(lines) == 1)
    usual = _CHAIR if name.startswith(_COMMITTEES) else ""
    title = next((line for line in titles if not line.startswith(_FOR_ANOTHER)), usual)
    return f"{title} {name}" if title else ""


def head_in_text(office: Office, signers: Sequence[Signer]) -> str:
    """“Giám đốc Sở Ngoại vụ”, as running text has the head; “Thủ trưởng …” without a title."""
    name = " ".join(office.name_lines)
    title = leader(office, signers).removesuffix(name).strip()
    return f"{title.capitalize() or 'Thủ trưởng'} {in_running_text(name)}".strip()


def _deciding(office: Office, signers: Sequence[Signer]) -> str:
    """Whose name a decision of the office bears: a collective's own, else its head's."""
    in_common = office.regime == "collective"
    return " ".join(office.name_lines) if in_common else leader(office, signers)


def reference(document: Plan | Paper, office: Office) -> str:
    """Kế hoạch số 05/KH-SNV ngày 05 tháng 01 năm 2026 của …, what is still open left out."""
    number = f"số {document.number}/{printed_symbol(document, office)}" if document.number else ""
    issuer = in_running_text(" ".join(printed_issuer(document, office).name_lines))
    parts = (document.kind.capitalize(), number, _day(document.date), issuer and f"của {issuer}")
    return " ".join(part for part in parts if part)


def _of_plan(plan: Plan, office: Office) -> dict[str, PaperValue]:
    superior = plan.superiors[0] if plan.superiors else None
    return {
        "plan.year": str(plan.year or ""),
        "plan.subject": plan.subject,
        "plan.reference": reference(plan, office),
        "plan.superior": _cited(superior) if superior else "",
    }


def _cited(superior: Superior) -> str:
    number = "/".join(part for part in (superior.number, superior.symbol) if part)
    issuer = f"của {superior.issuer}" if superior.issuer else ""
    parts = ("Kế hoạch", number and f"số {number}", _day(superior.date), issuer)
    return " ".join(part for part in parts if part)


def _day(day: PartialDate | None) -> str:
    """Only a full date is written out."""
    if day is None or day.month is None or day.day is None:
        return ""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def _value(field: Field, drawn: Drawn) -> PaperValue:
    taken = _fitting(field, drawn.get(field.source, ""))
    return taken or _start(field)


def _fitting(field: Field, drawn: PaperValue | Told) -> PaperValue:
    """The value as the field's type wants it; nothing where it cannot be had."""
    value = _laid_out(field, drawn)
    if field.type == "lines" and isinstance(value, str):
        return (value,) if value else ()
    several = field.type in ("lines", "rich", "table")
    return value if isinstance(value, tuple) == several else ""


def _laid_out(field: Field, drawn: PaperValue | Told) -> PaperValue:
    if isinstance(drawn, str):
        return drawn
    told = [row for row in drawn if isinstance(row, Mapping)]
    return field.rows_of(told) if told else cast(PaperValue, drawn)


def _start(field: Field) -> PaperValue:
    if field.type == "rich":
        return tuple(TextBlock(part.style, (TextRun(part.text),)) for part in field.outline)
    if field.type == "lines":
        return tuple(field.default.split("\n")) if field.default else ()
    return () if field.type in ("table", "tasks") else field.default
