"""The tables of a returned paper against those of its form, row by row and cell by cell."""

from collections.abc import Iterator, Mapping, Sequence

from resources.forms import Field
from resources.vietnamese import clean_line
from storage.edited_text import runs_of, text_of
from storage.importers.paper_pieces import head_of, item_key
from storage.importers.returned_items import Found, FoundText, Old, strokes_in
from storage.importers.returned_matching import matched
from storage.importers.returned_regions import head_share, lines_in, original_lines
from storage.importers.returned_text import shortened
from storage.importers.returned_writer import Writer
from storage.importers.tracked import TrackedCell, TrackedRow, TrackedTable
from storage.records_papers import Paper

_ENOUGH = 0.5
_BOX = "□"


def fields_of_tables(
    tables: Sequence[TrackedTable], fields: Sequence[Field], groups: Mapping[str, str]
) -> tuple[tuple[TrackedTable, Field], ...]:
    """Each table with the field whose titles stand in its head, each field once.

    Of several like it, the one with the most of its titles there, else the first of ``fields``.
    ``groups`` names by field the column that is printed as rows of its own.
    """
    found: list[tuple[TrackedTable, Field]] = []
    left = list(fields)
    for table in tables:
        shares = [head_share(table, _titles(f, groups.get(f.key, ""))) for f in left]
        best = max(shares, default=0.0)
        if best >= _ENOUGH:
            found.append((table, left.pop(shares.index(best))))
    return tuple(found)


def compare_table(
    writer: Writer, table: TrackedTable, field: Field, paper: Paper, total: str, group: str = ""
) -> None:
    """Corrections of the rows of one table field; counted numbers and sums are print's.

    ``total`` is the label of the row of sums, "" where the form prints none; ``group`` the column
    whose texts stand as headings over the rows.
    """
    olds = tuple(_olds(field, paper))
    rows = _found(table, field, group)
    at = [place for place, column in enumerate(field.columns) if column.key != group]
    found = tuple(item for item in rows if not total or not _says(item, at, total))
    pairs = matched(olds, found, in_place=True)
    items = [(item, pairs.get(place)) for place, item in enumerate(found)]
    writer.listed("rows", olds, items, (), f"Đầu bảng “{field.label}”", head_of(field.key))


def _titles(field: Field, group: str) -> list[str]:
    return [column.title for column in field.columns if column.key != group]


def _olds(field: Field, paper: Paper) -> Iterator[Old]:
    rows = paper.values.get(field.key, ())
    for place, row in enumerate(rows if isinstance(rows, tuple) else ()):
        if isinstance(row, tuple) and any(cell.strip() for cell in row):
            texts = {(str(at), False): runs_of(_plain(row[at])) for at in _compared(field, row)}
            shown = " ".join(row[at] for at in _compared(field, row))
            name = f"{field.label}, hàng “{shortened(shown)}”"
            yield Old(item_key(field.key, place), clean_line(shown), name, texts)


def _compared(field: Field, row: Sequence[str]) -> list[int]:
    """The cells people fill in: an index left blank is counted when printed."""
    kinds = [column.kind for column in field.columns][: len(row)]
    return [at for at, kind in enumerate(kinds) if kind != "index" or row[at].strip()]


def _found(table: TrackedTable, field: Field, group: str) -> Iterator[Found]:
    """The rows; of a heading above them each takes the text into its own cell."""
    columns = _printed(table, field, group)
    heading = FoundText(())
    for row in table.rows[1:]:
        if row.deleted is not None or row.is_head:
            continue
        if group and len(row.cells) == 1:
            heading = _cell(row.cells[0])
        elif len(row.cells) == len(columns):
            cells = dict(zip(columns, row.cells, strict=True))
            item = _found_row(row, field, cells, heading, group)
            if item.text:
                yield item


def _printed(table: TrackedTable, field: Field, group: str) -> list[int]:
    """The columns of the field that stand in the table: optional ones may have been left out."""
    return [
        at
        for at, column in enumerate(field.columns)
        if column.key != group and (not column.optional or head_share(table, [column.title]) == 1)
    ]


def _says(item: Found, columns: Sequence[int], total: str) -> bool:
    cells = item.item if isinstance(item.item, tuple) else ()
    return next((cells[at] for at in columns if cells[at]), "") == total


def _found_row(
    row: TrackedRow,
    field: Field,
    printed: Mapping[int, TrackedCell],
    heading: FoundText,
    group: str,
) -> Found:
    """``printed`` are the cells by their column; the column ``group`` says ``heading``."""
    every = range(len(field.columns))
    texts = {at: _cell(printed[at]) if at in printed else FoundText(()) for at in every}
    texts |= {at: heading for at in every if field.columns[at].key == group}
    texts |= {at: FoundText(()) for at, text in texts.items() if text_of(text.runs) == _BOX}
    own = [at for at, column in enumerate(field.columns) if column.kind != "index"]
    cells = tuple(text_of(texts[at].runs) if at in own else "" for at in every)
    before = [original_lines(printed[at].paragraphs) for at in own if at in printed]
    above = [cells[at] for at in own if at not in printed]
    return Found(
        keys=(),
        text=clean_line(" ".join(cells[at] for at in own)),
        original=clean_line(" ".join([*above, *(" ".join(lines) for lines in before)])),
        texts={(str(at), False): text for at, text in texts.items()},
        item=cells,
        places=tuple(paragraph.place for paragraph in row.paragraphs),
        inserted=row.inserted,
    )


def _cell(cell: TrackedCell) -> FoundText:
    text = "\n".join(lines_in(cell.paragraphs))
    return FoundText(runs_of(text), strokes_in(cell.paragraphs))


def _plain(cell: str) -> str:
    """The cell as its printed lines read back."""
    return "\n".join(line for line in map(clean_line, cell.split("\n")) if line)
