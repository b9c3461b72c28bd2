"""Official forms as data: one file per edition, read by input screen, validation and printing."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from resources.loading import ResourceError, Section, read_toml

FIELD_TYPES = ("line", "text", "lines", "rich", "tasks")
BLOCK_TYPES = ("title", "paragraph", "rich", "tasks")


@dataclass(frozen=True)
class Field:
    """One value a form asks for: how it is called on screen and what it must look like."""

    key: str
    label: str
    type: str
    required: bool
    help: str


@dataclass(frozen=True)
class BlockTemplate:
    """One printed piece: ``text`` with ``{field|filter}``, repeated per row, printed when set."""

    type: str
    style: str
    text: str
    subject: str
    rows: str
    when: str


@dataclass(frozen=True)
class Form:
    """One edition of an official form; ``valid_to`` empty means still in force."""

    id: str
    edition: str
    label: str
    kind: str
    source: str
    confirmed: bool
    valid_from: str
    valid_to: str
    stylesheet: str
    fields: tuple[Field, ...]
    blocks: tuple[BlockTemplate, ...]
    end_mark: str


def form_editions() -> tuple[tuple[str, str], ...]:
    """Every shipped ``(form id, edition)``, sorted."""
    found = [
        (folder.name, file.name.removesuffix(".toml"))
        for folder in files(__name__).iterdir()
        if folder.is_dir()
        for file in folder.iterdir()
        if file.name.endswith(".toml")
    ]
    return tuple(sorted(found))


@cache
def load_form(form_id: str, edition: str) -> Form:
    """Read and validate one edition; raises ResourceError naming file and key."""
    if (form_id, edition) not in form_editions():
        raise ResourceError(f"{form_id}/{edition}.toml", "", "không có mẫu này trong chương trình")
    return read_form(read_toml(files(__name__) / form_id / f"{edition}.toml"))


def read_form(root: Section) -> Form:
    """The form described by ``root``; every key is checked, unknown ones are refused."""
    root.only(
        "id", "edition", "label", "kind", "source", "confirmed", "valid_from", "valid_to",
        "stylesheet", "field", "block", "closing",
    )  # fmt: skip
    fields = tuple(_field(section) for section in root.sections("field"))
    keys = {field.key for field in fields}
    return Form(
        id=root.text("id"),
        edition=root.text("edition"),
        label=root.text("label"),
        kind=root.text("kind"),
        source=root.text("source"),
        confirmed=root.get("confirmed", bool),
        valid_from=root.text("valid_from"),
        valid_to=root.text("valid_to", ""),
        stylesheet=root.text("stylesheet"),
        fields=fields,
        blocks=tuple(_block(section, keys) for section in root.sections("block")),
        end_mark=root.section("closing").text("end_mark", ""),
    )


def _field(section: Section) -> Field:
    section.only("key", "label", "type", "required", "help")
    return Field(
        key=section.text("key"),
        label=section.text("label"),
        type=section.choice("type", FIELD_TYPES),
        required=section.get("required", bool, False),
        help=section.text("help", ""),
    )


def _block(section: Section, keys: set[str]) -> BlockTemplate:
    section.only("type", "style", "text", "subject", "rows", "when")
    for reference in ("rows", "when"):
        key = section.text(reference, "")
        if key and key not in keys:
            raise section.error(reference, f"không có trường “{key}” trong mẫu")
    return BlockTemplate(
        type=section.choice("type", BLOCK_TYPES),
        style=section.text("style", "paragraph"),
        text=section.text("text", ""),
        subject=section.text("subject", ""),
        rows=section.text("rows", ""),
        when=section.text("when", ""),
    )
