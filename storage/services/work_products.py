"""The work products of tasks: which there are, which are done, and the papers that prove them."""

from collections.abc import Iterable
from dataclasses import dataclass

from storage.book import Book
from storage.dates import PartialDate, utc_now
from storage.errors import EditRefused
from storage.models.work import TaskProductRow, TaskWorkRow
from storage.services.lifecycle import own_document
from storage.services.product_rows import StoredProduct, own_products, tick, write_products
from storage.services.work_rows import root_of


def set_products(book: Book, task_id: int, codes: Iterable[str]) -> None:
    """Say what a task produces, in order; products that stay keep their day and their paper.

    Raises NotFound.
    """
    with book.unit("Sửa sản phẩm của nhiệm vụ"):
        root = root_of(book, task_id)
        own_products(book, task_id, root)
        write_products(book, root, codes)


def tick_product(book: Book, task_id: int, code: str, on: PartialDate | None) -> None:
    """Say that a product was done on a day; None takes it back, and the task is open again.

    Raises NotFound, and EditRefused to take back what an issued paper proves.
    """
    with book.unit("Đánh dấu sản phẩm" if on else "Bỏ đánh dấu sản phẩm"):
        found = _product(book, task_id, code)
        if on is None:
            _refuse_proven(found.product)
            done = (TaskWorkRow.task == found.root) & (TaskWorkRow.status == "done")
            row = TaskWorkRow.update(status="in_progress", done_on=None, updated_at=utc_now())
            row.where(done).execute(book.db)
        tick(book, found.product.id, on)


def link_document(book: Book, task_id: int, code: str, document_id: int | None) -> None:
    """Say which paper is the product; None takes the link back.

    From the issue of the paper until it is revoked the product counts as done and the paper as
    evidence. One paper may be the product of several tasks. Raises NotFound, and EditRefused for
    a superior's plan.
    """
    with book.unit("Gắn văn bản với nhiệm vụ" if document_id else "Bỏ gắn văn bản với nhiệm vụ"):
        if document_id is not None:
            own_document(book, document_id)
        found = _product(book, task_id, code)
        row = TaskProductRow.update(document=document_id)
        row.where(TaskProductRow.id == found.product.id).execute(book.db)


@dataclass(frozen=True)
class _Found:
    root: int
    product: StoredProduct


def _product(book: Book, task_id: int, code: str) -> _Found:
    root = root_of(book, task_id)
    for product in own_products(book, task_id, root):
        if product.code == code:
            return _Found(root, product)
    raise EditRefused(
        f"Nhiệm vụ không có sản phẩm “{code}”.", "Hãy thêm sản phẩm vào nhiệm vụ trước."
    )


def _refuse_proven(product: StoredProduct) -> None:
    if product.proven:
        raise EditRefused(
            "Sản phẩm này là văn bản đã ban hành.",
            "Hãy bỏ gắn văn bản với nhiệm vụ, hoặc thu hồi văn bản.",
        )
