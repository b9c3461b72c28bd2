"""Who carries out a task, as offices write it in one cell."""

from storage.importers.cells import units_in
from storage.importers.unit_lines import read_units
from storage.records import TextRun
from storage.records_import import SourceCell, SourceParagraph


def names(*lines: str) -> list[str]:
    cell = SourceCell(tuple(SourceParagraph((TextRun(line),)) for line in lines))
    return [unit.name for unit in units_in(cell, "")]


def test_a_semicolon_inside_a_dashed_line_belongs_to_the_name() -> None:
    units = names("- Các sở, ban, ngành; UBND các xã, phường;", "- Văn phòng Sở.")
    assert units == ["Các sở, ban, ngành; UBND các xã, phường", "Văn phòng Sở"]


def test_without_dashes_a_semicolon_parts_units() -> None:
    units = names("Các sở, ban, ngành; UBND các xã, phường")
    assert units == ["Các sở, ban, ngành", "UBND các xã, phường"]


def test_a_role_ahead_is_that_of_every_unit_on_its_line() -> None:
    found = read_units("Phối hợp: Phòng A; Phòng B")
    assert [(unit.name, unit.role) for unit in found] == [
        ("Phòng A", "phối hợp"), ("Phòng B", "phối hợp"),
    ]  # fmt: skip
