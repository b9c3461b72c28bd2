"""Nơi nhận and signature of a returned paper."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from resources.vietnamese import fold
from storage.edited_text import recipient_text, runs_of
from storage.importers.returned_cosigners import CosignerName, signers_in
from storage.importers.returned_items import WHOLE, Found, FoundText, Old, strokes_in
from storage.importers.returned_regions import lines_in, original_lines, style_key
from storage.importers.tracked import TrackedCell, TrackedParagraph, TrackedTable
from storage.records import Plan
from storage.records_corrections import Target
from storage.records_papers import Paper

_DASH = re.compile(r"^[-–—]\s*")
Lines = tuple[str, TrackedParagraph]
Signed = tuple[dict[Target, FoundText], dict[Target, tuple[int, ...]]]


@dataclass(frozen=True)
class FoundClosing:
    """The recipients in order; the other texts by target."""

    recipients: tuple[Found, ...]
    texts: dict[Target, FoundText]
    places: dict[Target, tuple[int, ...]]


def old_recipients(plan: Plan | Paper) -> tuple[Old, ...]:
    """The recipients that were printed; their keys are their places in the list."""
    texts = [(place, recipient_text(lines)) for place, lines in enumerate(plan.recipients)]
    return tuple(
        Old(str(place), text, f"Nơi nhận, mục {place + 1}", {WHOLE: runs_of(text)})
        for place, text in texts
        if text
    )


def read_closing(table: TrackedTable, cosigners: Sequence[CosignerName] = ()) -> FoundClosing:
    """What the last table of the paper says.

    Where ``cosigners`` sign beside and their row is not found, whose line is whose cannot be told:
    then only recipients and archive line are read.
    """
    cells = [cell for row in table.rows if row.deleted is None for cell in row.cells]
    left = [p for cell in cells if _is_list(cell.paragraphs) for p in cell.paragraphs]
    entries = _entries(left)
    archived = [entry for entry in entries if fold(entry[0][0]).startswith("luu")]
    texts, places = _signatures(table, cosigners) if cosigners else _signature(_right(cells))
    archive = Target("closing", "", "archive")
    texts[archive] = _joined([line for entry in archived for line in entry])
    places[archive] = tuple(p.place for entry in archived for _, p in entry)
    return FoundClosing(
        tuple(_recipient(entry) for entry in entries if entry not in archived), texts, places
    )


def _right(cells: Iterable[TrackedCell]) -> list[TrackedParagraph]:
    return [p for cell in cells if not _is_list(cell.paragraphs) for p in cell.paragraphs]


def _is_list(paragraphs: Iterable[TrackedParagraph]) -> bool:
    return any("noi nhan" in fold(p.text) for p in paragraphs)


def _entries(paragraphs: Sequence[TrackedParagraph]) -> list[list[Lines]]:
    """Lines by recipient: a dash or a new paragraph of the list begins one."""
    entries: list[list[Lines]] = []
    for paragraph in paragraphs:
        for place, line in enumerate(lines_in((paragraph,))):
            if fold(line).startswith("noi nhan"):
                continue
            begins = bool(_DASH.match(line)) or (place == 0 and _ended(entries))
            if begins or not entries:
                entries.append([])
            entries[-1].append((_DASH.sub("", line), paragraph))
    return entries


def _ended(entries: list[list[Lines]]) -> bool:
    """Whether the last line closes its recipient; a bracket still open goes on."""
    if not entries:
        return True
    text = " ".join(line for line, _ in entries[-1])
    return text.endswith((";", ".")) and text.count("(") <= text.count(")")


def _recipient(entry: list[Lines]) -> Found:
    found = _joined(entry)
    text = "".join(run.text for run in found.runs)
    paragraphs = list(dict.fromkeys(paragraph for _, paragraph in entry))
    return Found(
        keys=(),
        text=text,
        original=recipient_text(original_lines(paragraphs)),
        texts={WHOLE: found},
        item=tuple(text.split("\n")),
        places=tuple(p.place for p in paragraphs),
        inserted=next((p.inserted for p in paragraphs if p.inserted), None),
    )


def _joined(entry: Sequence[Lines]) -> FoundText:
    text = recipient_text([line for line, _ in entry])
    return FoundText(runs_of(text), strokes_in(dict.fromkeys(p for _, p in entry)))


def _signatures(table: TrackedTable, cosigners: Sequence[CosignerName]) -> Signed:
    """The signer's lines, and of the others the names: their titles are the form's own words."""
    *beside, own = signers_in(table, len(cosigners) + 1) or ((),)
    if not own:
        return {}, {}
    texts, places = _signature(own)
    for cosigner, paragraphs in zip(cosigners, beside, strict=True):
        if cosigner.target is not None:
            _, name = _title_and_name(paragraphs)
            texts[cosigner.target] = _plain(name)
            places[cosigner.target] = tuple(p.place for _, p in name)
    return texts, places


def _signature(paragraphs: Sequence[TrackedParagraph]) -> Signed:
    authority, name = _title_and_name(paragraphs)
    halves = {
        Target("closing", "", "authority"): [(line.upper(), p) for line, p in authority],
        Target("closing", "", "signer"): name,
    }
    texts = {target: _plain(found) for target, found in halves.items()}
    return texts, {target: tuple(p.place for _, p in found) for target, found in halves.items()}


def _title_and_name(paragraphs: Sequence[TrackedParagraph]) -> tuple[list[Lines], list[Lines]]:
    """The last line is the signer's name, unless it is in capitals as the lines above it."""
    signed = (p for p in paragraphs if style_key(p) != "place_date")
    lines = [(line, p) for p in signed for line in lines_in((p,))]
    named = bool(lines) and _is_name(*lines[-1])
    return (lines[:-1], lines[-1:]) if named else (lines, [])


def _is_name(line: str, paragraph: TrackedParagraph) -> bool:
    return style_key(paragraph) == "signer" or line != line.upper()


def _plain(lines: Sequence[Lines]) -> FoundText:
    text = "\n".join(line for line, _ in lines)
    return FoundText(runs_of(text), strokes_in(dict.fromkeys(p for _, p in lines)))
