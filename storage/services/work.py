"""What people say of tasks, one or many at once: status, dates, who does it and what came of it."""

from collections.abc import Sequence

from resources.vietnamese import clean_line, clean_text
from storage.book import Book
from storage.dates import PartialDate
from storage.errors import EditRefused
from storage.records_tasks import STATUS_NAMES, STATUSES
from storage.services.product_rows import own_products, stored_products, tick
from storage.services.work_rows import roots_of, write_work


def set_status(
    book: Book, task_ids: Sequence[int], status: str, on: PartialDate, reason: str = ""
) -> None:
    """Say how tasks stand since ``on``; ``status`` is one of STATUSES.

    Done ticks the products that are not; any other status takes back the days ticked when it was
    done. Raises NotFound, and EditRefused for an unknown status, for not_carried_out without a
    reason, and for reopening a task whose every product is an issued paper.
    """
    cleaned = clean_line(reason)
    _check(status, cleaned)
    with book.unit(_counted(f"Ghi “{STATUS_NAMES[status]}”", len(task_ids))):
        for task_id, root in roots_of(book, task_ids).items():
            if status == "done":
                _finish(book, task_id, root, on)
            else:
                _reopen(book, root)
            day = on if status == "done" else None
            write_work(book, root, status=status, reason=cleaned, done_on=day)


def set_due(book: Book, task_ids: Sequence[int], due: PartialDate | None) -> None:
    """Type the due date of tasks; None leaves it to their sources again. Raises NotFound."""
    _set(book, task_ids, "Đặt thời hạn", due_date=due)


def set_start(book: Book, task_ids: Sequence[int], start: PartialDate | None) -> None:
    """Say when work on tasks begins; raises NotFound."""
    _set(book, task_ids, "Đặt ngày bắt đầu", start_date=start)


def set_person(book: Book, task_ids: Sequence[int], person: str) -> None:
    """Name who is in charge of tasks, "" for nobody; raises NotFound."""
    _set(book, task_ids, "Phân công người phụ trách", person=clean_line(person))


def set_result(book: Book, task_ids: Sequence[int], result: str) -> None:
    """Say what came of tasks, as reports tell it; raises NotFound."""
    _set(book, task_ids, "Ghi kết quả", result=clean_text(result).strip())


def _set(book: Book, task_ids: Sequence[int], label: str, **values: object) -> None:
    with book.unit(_counted(label, len(task_ids))):
        for root in roots_of(book, task_ids).values():
            write_work(book, root, **values)


def _check(status: str, reason: str) -> None:
    if status not in STATUSES:
        raise EditRefused(
            f"Không có tình trạng “{status}”.",
            f"Hãy dùng một trong: {', '.join(STATUS_NAMES.values())}.",
        )
    if status == "not_carried_out" and not reason:
        raise EditRefused("Chưa ghi lý do không thực hiện.", "Hãy ghi lý do để đưa vào báo cáo.")


def _finish(book: Book, task_id: int, root: int, on: PartialDate) -> None:
    for product in own_products(book, task_id, root):
        if not product.done:
            tick(book, product.id, on)


def _reopen(book: Book, root: int) -> None:
    """Take back the ticks of a task that was done; those of one half done stay."""
    products = stored_products(book, root)
    if not products or not all(product.done for product in products):
        return
    if all(product.proven for product in products):
        raise EditRefused(
            "Mọi sản phẩm của nhiệm vụ đã là văn bản ban hành nên nhiệm vụ đã hoàn thành.",
            "Nếu còn việc phải làm, hãy thêm sản phẩm hoặc bỏ gắn văn bản.",
        )
    for product in products:
        tick(book, product.id, None)


def _counted(label: str, count: int) -> str:
    return label if count == 1 else f"{label} cho {count} nhiệm vụ"
