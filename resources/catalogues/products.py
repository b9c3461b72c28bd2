"""Work products of tasks as data: the words that tell them, their usual steps, their forms."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from resources.loading import Section, read_toml


@dataclass(frozen=True)
class UsualStep:
    """A sub-step, ``days_before`` working days before the deadline; ``form`` "" where none."""

    text: str
    days_before: int
    form: str = ""


@dataclass(frozen=True)
class WorkProduct:
    """One kind of product (sản phẩm) of a task.

    ``starts`` tell it at the beginning of a sentence or of a part of it, ``words`` anywhere;
    ``alone``: a sentence begun by one of its starts tells no other product. It is told in place
    of ``instead_of`` in its sentence, of ``covers`` in the whole task. ``form`` opens the paper
    whose issue proves it, "" where no paper does. ``set_by_others``: who invites sets the day.
    """

    code: str
    name: str
    starts: tuple[str, ...]
    words: tuple[str, ...]
    steps: tuple[UsualStep, ...]
    form: str = ""
    instead_of: frozenset[str] = frozenset()
    covers: frozenset[str] = frozenset()
    alone: bool = False
    set_by_others: bool = False

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form that work on it may open, the one that proves it first."""
        forms = (self.form, *(step.form for step in self.steps))
        return tuple(dict.fromkeys(form for form in forms if form))


@cache
def load_products() -> tuple[WorkProduct, ...]:
    """The shipped products; raises ResourceError naming file and key."""
    return read_products(read_toml(files("resources.catalogues") / "work-products.toml"))


@cache
def products_by_code() -> dict[str, WorkProduct]:
    """The shipped products under their codes."""
    return {product.code: product for product in load_products()}


def read_products(root: Section) -> tuple[WorkProduct, ...]:
    """The products described by ``root``; each is told by some phrase and has steps."""
    root.only("source", "confirmed", "product")
    root.text("source")
    root.get("confirmed", bool)
    rows = root.sections("product")
    products = tuple(_product(row) for row in rows)
    codes = {product.code for product in products}
    for row in rows:
        for key in ("instead_of", "covers"):
            for code in sorted(set(_phrases(row, key)) - codes):
                raise row.error(key, f"không có sản phẩm “{code}”")
    return products


def _product(row: Section) -> WorkProduct:
    row.only(
        "code", "name", "starts", "words", "steps", "form",
        "instead_of", "covers", "alone", "set_by_others",
    )  # fmt: skip
    starts, words = _phrases(row, "starts"), _phrases(row, "words")
    if not starts and not words:
        raise row.error("words", "phải có ít nhất một cụm từ nhận biết")
    return WorkProduct(
        code=row.text("code"),
        name=row.text("name"),
        starts=starts,
        words=words,
        steps=_steps(row),
        form=row.text("form", ""),
        instead_of=frozenset(_phrases(row, "instead_of")),
        covers=frozenset(_phrases(row, "covers")),
        alone=row.get("alone", bool, False),
        set_by_others=row.get("set_by_others", bool, False),
    )


def _phrases(row: Section, key: str) -> tuple[str, ...]:
    phrases = tuple(row.get(key, list, []))
    if not all(isinstance(phrase, str) and phrase for phrase in phrases):
        raise row.error(key, "phải là danh sách cụm từ")
    return phrases


def _steps(row: Section) -> tuple[UsualStep, ...]:
    """In the order of work: no step is due after the next."""
    steps = tuple(_step(step) for step in row.sections("steps"))
    days = [step.days_before for step in steps]
    if not days or days != sorted(days, reverse=True) or days[-1] < 0:
        raise row.error("steps", "phải có bước, xếp từ xa đến gần thời hạn")
    return steps


def _step(row: Section) -> UsualStep:
    row.only("text", "days_before", "form")
    return UsualStep(row.text("text"), row.get("days_before", int), row.text("form", ""))
