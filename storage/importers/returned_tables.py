"""The tables of a returned paper against those of its form, row by row and cell by cell."""

from collections.abc import Iterator, Sequence

from resources.forms import Field
from resources.vietnamese import clean_line
from storage.edited_text import runs_of
from storage.importers.paper_pieces import head_of, item_key
from storage.importers.returned_items import Found, FoundText, Old, strokes_in
from storage.importers.returned_matching import matched
from storage.importers.returned_regions import has_head, lines_in, original_lines
from storage.importers.returned_text import shortened
from storage.importers.returned_writer import Writer
from storage.importers.tracked import TrackedCell, TrackedRow, TrackedTable
from storage.records_papers import Paper


def field_of_table(table: TrackedTable, fields: Sequence[Field]) -> Field | None:
    """The table field whose titles stand in the table's head."""
    titled = ((field, [column.title for column in field.columns]) for field in fields)
    return next((field for field, titles in titled if has_head(table, titles)), None)


def compare_table(
    writer: Writer, table: TrackedTable, field: Field, paper: Paper, total: str
) -> None:
    """Corrections of the rows of one table field; counted numbers and sums are print's.

    ``total`` is the label of the row of sums, "" where the form prints none.
    """
    olds = tuple(_olds(field, paper))
    found = tuple(item for item in _found(table, field) if not total or not _says(item, total))
    pairs = matched(olds, found, in_place=True)
    items = [(item, pairs.get(place)) for place, item in enumerate(found)]
    writer.listed("rows", olds, items, (), f"Đầu bảng “{field.label}”", head_of(field.key))


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


def _found(table: TrackedTable, field: Field) -> Iterator[Found]:
    for row in table.rows[1:]:
        if row.deleted is None and not row.is_head and len(row.cells) == len(field.columns):
            item = _found_row(row, field)
            if item.text:
                yield item


def _says(item: Found, total: str) -> bool:
    cells = item.item if isinstance(item.item, tuple) else ()
    return next((cell for cell in cells if cell), "") == total


def _found_row(row: TrackedRow, field: Field) -> Found:
    texts = {(str(at), False): _cell(cell) for at, cell in enumerate(row.cells)}
    own = [at for at, column in enumerate(field.columns) if column.kind != "index"]
    cells = tuple(
        "" if at not in own else "".join(run.text for run in text.runs)
        for at, text in enumerate(texts.values())
    )
    before = (original_lines(row.cells[at].paragraphs) for at in own)
    return Found(
        keys=(),
        text=clean_line(" ".join(cells[at] for at in own)),
        original=clean_line(" ".join(" ".join(lines) for lines in before)),
        texts=texts,
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
