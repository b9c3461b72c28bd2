"""Issued and archived documents keep their text: the one place that refuses to change them."""

from storage.database import BookDatabase
from storage.errors import EditRefused
from storage.models.document import DocumentRow
from storage.models.plan import PlanRow
from storage.records_lifecycle import FROZEN_STATES


def refuse_frozen(db: BookDatabase, document_id: int) -> None:
    """Raises EditRefused when the document was issued or lies in the archive."""
    row = DocumentRow
    here = (row.id == document_id) & (row.state << FROZEN_STATES)
    for found in db.rows(row.select(row.kind, row.number, row.symbol).where(here)):
        number = f"{found['number']}/{found['symbol'] or ''}"
        raise EditRefused(
            f"{found['kind'].capitalize()} số {number} đã ban hành, nội dung không sửa được nữa.",
            "Hãy lập văn bản sửa đổi hoặc thay thế; lỗi trình bày thì dùng công văn đính chính.",
        )
    archived = (PlanRow.document == document_id) & PlanRow.archived_at.is_null(False)
    if db.rows(PlanRow.select(PlanRow.id).where(archived)):
        raise EditRefused("Kế hoạch này đang ở phần lưu trữ.", "Hãy đưa ra khỏi lưu trữ rồi sửa.")
