"""What a form asks for: its fields, how each is typed in and where its value may come from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from resources.forms.sources import SOURCES, TABLES
from resources.loading import Section

FIELD_TYPES = (
    "line", "text", "lines", "rich", "tasks", "date", "number", "choice", "flag", "table",
)  # fmt: skip
COLUMN_KINDS = ("index", "text", "number", "date", "box")
ALIGNMENTS = ("left", "center", "right")
TEXT_STYLES = ("section", "subsection", "clause", "point", "paragraph")

_USUAL_ALIGNMENT = {
    "index": "center",
    "text": "left",
    "number": "center",
    "date": "center",
    "box": "center",
}


@dataclass(frozen=True)
class TableColumn:
    """A column of a table field: ``width`` mm wide, or ``share`` of what the fixed ones leave.

    An ``optional`` column is printed where a row fills it, any other also blank, for the pen.
    ``index`` cells left empty are numbered 1, 2, 3 when printed; ``number`` cells are summed where
    the form prints a total; ``box`` cells left empty print a box to tick.
    """

    key: str
    title: str
    kind: str
    align: str
    width: float
    share: int
    optional: bool = False


@dataclass(frozen=True)
class StyledText:
    """A paragraph of running text a form or a sample brings along."""

    style: str
    text: str


@dataclass(frozen=True)
class Field:
    """One value a form asks for: how it is called on screen and what it must look like.

    Values by type: ``line``, ``text``, ``date`` (YYYY[-MM[-DD]]), ``number``, ``choice`` are text;
    ``flag`` is "1" or ""; ``lines`` a tuple of texts; ``rich`` a tuple of paragraphs; ``table`` a
    tuple of rows, each a tuple of cell texts in the order of ``columns``.
    ``default`` is what a new paper starts with (``lines``: a line each), ``outline`` the same for
    ``rich``. ``source`` is "" or one of SOURCES, of a table one of TABLES.
    """

    key: str
    label: str
    type: str
    required: bool
    help: str
    source: str = ""
    default: str = ""
    outline: tuple[StyledText, ...] = ()
    options: tuple[str, ...] = ()
    columns: tuple[TableColumn, ...] = ()

    def rows_of(self, told: Sequence[Mapping[str, str]]) -> tuple[tuple[str, ...], ...]:
        """Rows told by column key as this table holds them; what nobody tells stays blank."""
        return tuple(tuple(row.get(column.key, "") for column in self.columns) for row in told)


def read_field(section: Section) -> Field:
    """One field; raises ResourceError where options, columns or defaults do not suit its type."""
    section.only(
        "key", "label", "type", "required", "help", "source", "default", "outline", "options",
        "columns",
    )  # fmt: skip
    kind = section.choice("type", FIELD_TYPES)
    _check_companions(section, kind)
    return Field(
        key=section.text("key"),
        label=section.text("label"),
        type=kind,
        required=section.get("required", bool, False),
        help=section.text("help", ""),
        source=section.choice("source", ("", *(TABLES if kind == "table" else SOURCES)), ""),
        default=section.text("default", ""),
        outline=read_styled(section, "outline"),
        options=read_texts(section, "options"),
        columns=tuple(_column(column) for column in section.sections("columns")),
    )


def _check_companions(section: Section, kind: str) -> None:
    """A choice needs options and a table columns; no other type has them."""
    for key, owner in (("options", "choice"), ("columns", "table"), ("outline", "rich")):
        if key in section.data and kind != owner:
            raise section.error(key, f"trường kiểu “{kind}” không có khóa này")
        if key != "outline" and key not in section.data and kind == owner:
            raise section.error(key, f"trường kiểu “{kind}” cần khóa này")


def read_styled(section: Section, key: str) -> tuple[StyledText, ...]:
    """Paragraphs written ``{ style = "section", text = "…" }``; without style, a plain one."""
    return tuple(
        StyledText(row.choice("style", TEXT_STYLES, "paragraph"), row.text("text"))
        for row in section.sections(key)
    )


def read_texts(section: Section, key: str) -> tuple[str, ...]:
    """A list of texts; none when the key is missing."""
    texts = section.get(key, list, [])
    if not all(isinstance(text, str) for text in texts):
        raise section.error(key, "phải là danh sách các dòng chữ")
    return tuple(texts)


def _column(section: Section) -> TableColumn:
    section.only("key", "title", "kind", "align", "width", "share", "optional")
    kind = section.choice("kind", COLUMN_KINDS, "text")
    width, share = section.get("width", float, 0.0), section.get("share", int, 0)
    if bool(width) == bool(share):
        raise section.error("share", "cột cần đúng một trong hai: width hoặc share")
    return TableColumn(
        key=section.text("key"),
        title=section.text("title"),
        kind=kind,
        align=section.choice("align", ALIGNMENTS, _USUAL_ALIGNMENT[kind]),
        width=width,
        share=share,
        optional=section.get("optional", bool, False),
    )
