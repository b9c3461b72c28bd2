"""From record to paper: the one path that window, preview and command line all take."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, cast

from exporters.compose import compose
from exporters.document import Document, Metadata, PageSetup, Paragraph, Run
from exporters.errors import ExportError
from exporters.fonts import missing_glyphs
from exporters.lengths import Mm
from exporters.listing import Listing, listing_document
from exporters.plain_text import plain_text
from exporters.values import (
    ColumnValue,
    FieldValue,
    GroupValue,
    HeaderValue,
    TasksValue,
    TaskValue,
    UnitValue,
)
from resources.forms import load_form
from resources.forms.required import missing_required
from storage.dates import utc_now
from storage.records import Office, Plan, TextBlock
from storage.records_papers import Paper, PaperValue
from storage.rules.printed_header import printed_issuer, printed_place, printed_symbol

if TYPE_CHECKING:
    from exporters.pdf import PdfLayout


def plan_document(plan: Plan, office: Office) -> Document:
    """The printed page of a plan; what the plan leaves open comes from the office profile."""
    return _composed(plan, _values(plan), office)


def paper_document(paper: Paper, office: Office) -> Document:
    """The printed pages of a paper; what it leaves open comes from the office profile."""
    values = {key: _field_value(value) for key, value in paper.all_values.items()}
    return _composed(paper, values, office)


def document_of(record: Plan | Paper, office: Office) -> Document:
    """The printed pages of a plan or of another paper."""
    if isinstance(record, Plan):
        return plan_document(record, office)
    return paper_document(record, office)


def list_document(listing: Listing, office: Office) -> Document:
    """The printed page of a plain list under the office's own names."""
    author = " ".join(office.name_lines)
    metadata = Metadata(f"{listing.title} {listing.subtitle}".strip(), author, utc_now())
    agency = (office.parent_lines, office.name_lines)
    return listing_document(listing, agency, page_setup(office), metadata)


def page_setup(office: Office) -> PageSetup:
    """The office's margins and size profile as the exporters want them."""
    sides = office.margins
    return PageSetup(
        office.profile,
        *(Mm(side / 100) for side in (sides.top, sides.bottom, sides.left, sides.right)),
    )


def write_document(document: Document, target: Path) -> None:
    """Write ``document`` in the format its suffix names (.docx or .pdf); raises ExportError."""
    writer = _writers().get(target.suffix.lower())
    if writer is None:
        raise ExportError(
            f"Không xuất được tệp kiểu “{target.suffix or target.name}”.",
            "Hãy đặt tên tệp kết thúc bằng .docx hoặc .pdf.",
        )
    writer(document, target)


def notices(record: Plan | Paper, office: Office) -> tuple[str, ...]:
    """What to know about the printed page before it is signed, as Vietnamese sentences."""
    found: list[str] = []
    blank = (*blanks(record, office), *unwritten(record))
    if blank:
        found.append(f"Bản in để trống: {', '.join(blank)}.")
    odd = sorted(missing_glyphs(plain_text(document_of(record, office))))
    if odd:
        shown = ", ".join(f"“{character}” (U+{ord(character):04X})" for character in odd)
        found.append(f"Phông chữ của văn bản không có ký tự {shown}; bản PDF in ô trống thay vào.")
    return tuple(found)


def blanks(record: Plan | Paper, office: Office) -> tuple[str, ...]:
    """What the printed page leaves blank although nobody will write it by hand, in Vietnamese."""
    issuer = printed_issuer(record, office)
    missing = {
        "tên cơ quan ban hành": issuer.name_lines,
        "địa danh": printed_place(record, office),
        "ký hiệu": record.symbol or (not record.is_superior and office.abbreviation),
        "chức vụ người ký": record.authority,
        "họ tên người ký": record.signer,
    }
    return tuple(name for name, value in missing.items() if not value)


def unwritten(record: Plan | Paper) -> tuple[str, ...]:
    """The fields a paper's form requires and nobody wrote, as quoted labels."""
    if isinstance(record, Plan):
        return ()
    form = load_form(record.form_id, record.form_edition)
    return tuple(f"“{field.label}”" for field in missing_required(form, record.all_values))


def layout(document: Document) -> "PdfLayout":
    """The PDF shown on screen, the same bytes an export writes, and where its pieces lie."""
    from exporters.pdf import layout_pdf

    return layout_pdf(document)


def _writers() -> Mapping[str, Callable[[Document, Path], None]]:
    from exporters.docx import write_docx
    from exporters.pdf import write_pdf

    return {".docx": write_docx, ".pdf": write_pdf}


def _composed(record: Plan | Paper, values: Mapping[str, FieldValue], office: Office) -> Document:
    form = load_form(record.form_id, record.form_edition)
    header = _header(record, office)
    metadata = Metadata(
        title=f"{record.kind} {record.subject}".strip(),
        author=" ".join(header.agency),
        created=utc_now(),
        uid=record.uid,
    )
    return compose(form, values, header, page_setup(office), metadata)


def _header(record: Plan | Paper, office: Office) -> HeaderValue:
    issuer = printed_issuer(record, office)
    date = record.date
    return HeaderValue(
        parent=issuer.parent_lines,
        agency=issuer.name_lines,
        number=record.number,
        symbol=printed_symbol(record, office),
        place=printed_place(record, office),
        year=date.year if date else None,
        month=date.month if date else None,
        day=date.day if date else None,
        recipients=record.recipients,
        archive=record.archive,
        authority=record.authority,
        signer=record.signer,
    )


def _values(plan: Plan) -> Mapping[str, FieldValue]:
    return {
        "kind": plan.kind,
        "subject": plan.subject,
        "bases": plan.bases,
        "lead": plan.lead,
        "before_table": _paragraphs(plan.before_table),
        "table": _table(plan),
        "after_table": _paragraphs(plan.after_table),
    }


def _field_value(value: PaperValue) -> FieldValue:
    """Paragraphs as the exporters want them; all other values are the same on both sides."""
    if isinstance(value, tuple) and value and isinstance(value[0], TextBlock):
        return _paragraphs(tuple(part for part in value if isinstance(part, TextBlock)))
    return cast(FieldValue, value)


def _paragraphs(blocks: tuple[TextBlock, ...]) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(
            block.style,
            tuple(Run(run.text, run.bold, run.italic) for run in block.runs),
            block.uid,
        )
        for block in blocks
    )


def _table(plan: Plan) -> TasksValue:
    numbers = iter(plan.printed_numbers())
    groups = [
        GroupValue(
            group.label,
            tuple(
                TaskValue(
                    number=next(numbers),
                    content=task.content,
                    units=tuple(UnitValue(a.name, a.role, a.note) for a in task.assignments),
                    extra=task.extra,
                    uid=task.uid,
                )
                for task in group.tasks
            ),
            group.uid,
        )
        for group in plan.groups
    ]
    columns = tuple(ColumnValue(column.title, column.kind) for column in plan.columns)
    return TasksValue(columns, tuple(groups))
