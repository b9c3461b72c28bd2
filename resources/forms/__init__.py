"""Official forms as data: one file per edition, read by input screen, validation and printing."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from resources.forms.blocks import Appendix, BlockTemplate, read_appendix, read_block
from resources.forms.closing import ClosingTemplate, Cosigner, read_closing
from resources.forms.fields import Field, StyledText, TableColumn, read_field
from resources.loading import ResourceError, Section, read_toml

__all__ = [
    "Appendix", "BlockTemplate", "ClosingTemplate", "Cosigner", "Field", "Form", "StyledText",
    "TableColumn", "form_editions", "is_numbered", "load_form", "read_form",
]  # fmt: skip

# Beside its editions a form's folder holds one filled example.
SAMPLE = "sample.toml"


@dataclass(frozen=True)
class Form:
    """One edition of an official form; ``valid_to`` empty means still in force.

    ``kind`` is the abbreviation of the decree, "" for a công văn, which has none. ``letter``: a
    công văn, without a title, its trích yếu under the number. ``dated``: whether place and date
    stand in the letterhead (not in a biên bản). ``numbered``: whether the register gives it a
    number; else ``kind`` is one of the catalogue ``other-papers``. ``personal``: written by a
    person in his own name, without an agency, place and date over the signature. ``landscape``:
    turned on its side. ``council``: the abbreviation in its symbol where not the office but its
    council issues it, under the office's name. ``purpose`` says in a few words what the form is
    for.
    """

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
    closing: ClosingTemplate
    appendices: tuple[Appendix, ...] = ()
    purpose: str = ""
    letter: bool = False
    dated: bool = True
    numbered: bool = True
    personal: bool = False
    landscape: bool = False
    council: str = ""

    @property
    def end_mark(self) -> str:
        """What the text ends with."""
        return self.closing.end_mark

    def field(self, key: str) -> Field:
        """The field of that key; raises KeyError."""
        return {field.key: field for field in self.fields}[key]


def form_editions() -> tuple[tuple[str, str], ...]:
    """Every shipped ``(form id, edition)``, sorted."""
    found = [
        (folder.name, file.name.removesuffix(".toml"))
        for folder in files(__name__).iterdir()
        if folder.is_dir()
        for file in folder.iterdir()
        if file.name.endswith(".toml") and file.name != SAMPLE
    ]
    return tuple(sorted(found))


@cache
def load_form(form_id: str, edition: str) -> Form:
    """Read and validate one edition; raises ResourceError naming file and key."""
    if (form_id, edition) not in form_editions():
        raise ResourceError(f"{form_id}/{edition}.toml", "", "không có mẫu này trong chương trình")
    return read_form(read_toml(files(__name__) / form_id / f"{edition}.toml"))


def is_numbered(form_id: str, edition: str) -> bool:
    """Whether papers of that form get a number; those of a form unknown here do."""
    known = (form_id, edition) in form_editions()
    return load_form(form_id, edition).numbered if known else True


def read_form(root: Section) -> Form:
    """The form described by ``root``; every key is checked, unknown ones are refused."""
    root.only(
        "id", "edition", "label", "kind", "source", "confirmed", "valid_from", "valid_to",
        "stylesheet", "purpose", "letter", "dated", "numbered", "personal", "landscape",
        "council", "field", "block", "appendix", "closing",
    )  # fmt: skip
    fields = tuple(read_field(section) for section in root.sections("field"))
    types = {field.key: field.type for field in fields}
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
        blocks=tuple(read_block(section, types) for section in root.sections("block")),
        closing=read_closing(root.section("closing")),
        appendices=tuple(read_appendix(part, types) for part in root.sections("appendix")),
        purpose=root.text("purpose", ""),
        letter=root.get("letter", bool, False),
        dated=root.get("dated", bool, True),
        numbered=root.get("numbered", bool, True),
        personal=root.get("personal", bool, False),
        landscape=root.get("landscape", bool, False),
        council=root.text("council", ""),
    )
