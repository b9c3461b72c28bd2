"""What the task in front produces, and the papers that are written for it and prove it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal

from desktop.checklist.edits import TaskEdits
from desktop.checklist.side_list import SideEntry, SideList
from desktop.checklist.side_part import SidePart
from desktop.drafting.making import forms_of_papers
from desktop.editor.form import menu_button
from desktop.widgets.parts import button
from resources.catalogues.products import WorkProduct, products_by_code
from storage.dates import shown_date
from storage.records_followup import Standing
from storage.records_tasks import Product
from storage.services.work_products import set_products, tick_product


class SideProducts(SidePart):
    """``write_wanted``: a paper of that form is to be written for that product. ``link_wanted``: a
    paper there is already proves it. ``paper_wanted``: the paper of that document is to be shown.
    """

    write_wanted = Signal(str, str)
    link_wanted = Signal(str)
    paper_wanted = Signal(int)

    def __init__(self, edits: TaskEdits) -> None:
        super().__init__("Sản phẩm")
        self._edits = edits
        self._task: Standing | None = None
        self.list = SideList("Sản phẩm của nhiệm vụ")
        self.write = menu_button("Soạn văn bản", self._papers, "Nhiệm vụ chưa có sản phẩm")
        self.change = button("Sửa sản phẩm…", self._ask_products)
        self.column.addWidget(self.list)
        self.add_row(self.write, self.change)
        self.list.ticked.connect(self._tick)
        self.list.opened.connect(self._open)
        for made in (self.write, self.change):
            made.setDisabled(edits.read_only)

    def show_task(self, task: Standing) -> None:
        self._task = task
        self.list.show_entries([_entry(one) for one in task.task.products])

    def _papers(self) -> Sequence[tuple[str, Callable[[], object]]]:
        """The paper already begun for each product, or the forms that one may be written with."""
        found: list[tuple[str, Callable[[], object]]] = []
        for product in self._task.task.products if self._task is not None else ():
            about = products_by_code().get(product.code)
            if product.document_id is not None:
                act = partial(self.paper_wanted.emit, product.document_id)
                found.append((f"Mở văn bản: {_name(product)}", act))
            else:
                found += self._forms(about) if about is not None else []
                link = partial(self.link_wanted.emit, product.code)
                found.append((f"Gắn văn bản đã có – {_name(product)}…", link))
        return found

    def _forms(self, about: WorkProduct) -> list[tuple[str, Callable[[], object]]]:
        return [
            (f"{form.label} – {about.name}", partial(self.write_wanted.emit, form.id, about.code))
            for form in forms_of_papers()
            if form.id in about.forms
        ]

    def _tick(self, code: object, done: bool) -> None:
        task = self._task
        if task is None or not isinstance(code, str):
            return
        on = self._edits.checklist.today if done else None
        act = partial(tick_product, task_id=task.task.id, code=code, on=on)
        if not self._edits.checklist.perform(act, (task.task.id,)):
            self.show_task(task)

    def _open(self, code: object) -> None:
        products = self._task.task.products if self._task is not None else ()
        for product in products:
            if product.code == code and product.document_id is not None:
                self.paper_wanted.emit(product.document_id)

    def _ask_products(self) -> None:
        from desktop.dialogs.task_products import ask_products

        task = self._task
        if task is None:
            return
        codes = ask_products(self, [product.code for product in task.task.products])
        if codes is not None:
            act = partial(set_products, task_id=task.task.id, codes=codes)
            self._edits.checklist.perform(act, (task.task.id,))


def _entry(product: Product) -> SideEntry:
    told = ""
    if product.proven:
        told = " – văn bản đã ban hành"
    elif product.document_id is not None:
        told = " – đang soạn văn bản"
    elif product.done_on is not None:
        told = f" – xong {shown_date(product.done_on)}"
    tip = "Bấm đúp để mở văn bản" if product.document_id is not None else ""
    return SideEntry(f"{_name(product)}{told}", product.code, product.done, tip)


def _name(product: Product) -> str:
    about = products_by_code().get(product.code)
    return about.name if about is not None else product.code
