"""From record to paper: the one path that window, preview and command line all take."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from exporters.compose import compose
from exporters.document import Document, Metadata, PageSetup, Paragraph, Run
from exporters.errors import ExportError
from exporters.fonts import missing_glyphs
from exporters.lengths import Mm
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
from storage.dates import utc_now
from storage.records import Office, Plan, TextBlock
from storage.rules.printed_header import printed_issuer, printed_place, printed_symbol

if TYPE_CHECKING:
    from exporters.pdf import PdfLayout


def plan_document(plan: Plan, office: Office) -> Document:
    """The printed page of a plan; what the plan leaves open comes from the office profile."""
    form = load_form(plan.form_id, plan.form_edition)
    header = _header(plan, office)
    metadata = Metadata(
        title=f"{plan.kind} {plan.subject}".strip(),
        author=" ".join(header.agency),
        created=utc_now(),
        uid=plan.uid,
    )
    return compose(form, _values(plan), header, page_setup(office), metadata)


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


def notices(plan: Plan, office: Office) -> tuple[str, ...]:
    """What to know about the printed page before it is signed, as Vietnamese sentences."""
    found: list[str] = []
    blank = blanks(plan, office)
    if blank:
        found.append(f"Bản in để trống: {', '.join(blank)}.")
    odd = sorted(missing_glyphs(plain_text(plan_document(plan, office))))
    if odd:
        shown = ", ".join(f"“{character}” (U+{ord(character):04X})" for character in odd)
        found.append(f"Phông chữ của văn bản không có ký tự {shown}; bản PDF in ô trống thay vào.")
    return tuple(found)


def blanks(plan: Plan, office: Office) -> tuple[str, ...]:
    """What the printed page leaves blank although nobody will write it by hand, in Vietnamese."""
    issuer = printed_issuer(plan, office)
    missing = {
        "tên cơ quan ban hành": issuer.name_lines,
        "địa danh": printed_place(plan, office),
        "ký hiệu": plan.symbol or (not plan.is_superior and office.abbreviation),
        "chức vụ người ký": plan.authority,
        "họ tên người ký": plan.signer,
    }
    return tuple(name for name, value in missing.items() if not value)


def layout(document: Document) -> "PdfLayout":
    """The PDF shown on screen, the same bytes an export writes, and where its pieces lie."""
    from exporters.pdf import layout_pdf

    return layout_pdf(document)


def _writers() -> Mapping[str, Callable[[Document, Path], None]]:
    from exporters.docx import write_docx
    from exporters.pdf import write_pdf

    return {".docx": write_docx, ".pdf": write_pdf}


def _header(plan: Plan, office: Office) -> HeaderValue:
    issuer = printed_issuer(plan, office)
    date = plan.date
    return HeaderValue(
        parent=issuer.parent_lines,
        agency=issuer.name_lines,
        number=plan.number,
        symbol=printed_symbol(plan, office),
        place=printed_place(plan, office),
        year=date.year if date else None,
        month=date.month if date else None,
        day=date.day if date else None,
        recipients=plan.recipients,
        archive=plan.archive,
        authority=plan.authority,
        signer=plan.signer,
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
