"""A filled example of every form, with people and agencies that do not exist."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from resources.agency_names import council_lines
from resources.forms import SAMPLE, Field, Form, StyledText
from resources.forms.fields import read_styled, read_texts
from resources.loading import Section, read_toml
from resources.samples import sample_office


@dataclass(frozen=True)
class SampleText:
    """Running text."""

    paragraphs: tuple[StyledText, ...]


@dataclass(frozen=True)
class SampleGroup:
    """Tasks under one label, each its content and its units."""

    label: str
    tasks: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class SampleTasks:
    """A task table of the usual three columns."""

    groups: tuple[SampleGroup, ...]


SampleValue = str | tuple[str, ...] | tuple[tuple[str, ...], ...] | SampleText | SampleTasks


@dataclass(frozen=True)
class Sample:
    """Values by the form's fields, and the lines of letterhead and closing, not yet signed."""

    values: Mapping[str, SampleValue]
    parent: tuple[str, ...]
    agency: tuple[str, ...]
    place: str
    symbol: str
    year: int
    month: int
    recipients: tuple[str, ...]
    archive: str
    authority: tuple[str, ...]
    signer: str


@cache
def load_sample(form: Form) -> Sample:
    """The example in the form's folder; raises ResourceError naming file and key."""
    root = read_toml(files("resources.forms") / form.id / SAMPLE)
    root.only("symbol", "year", "month", "recipients", "archive", "authority", "signer", "values")
    office, values = sample_office(), root.section("values")
    parent, agency = read_texts(office, "parent_lines"), read_texts(office, "name_lines")
    if form.council:
        parent, agency = agency, council_lines("")
    values.only(*(field.key for field in form.fields))
    return Sample(
        values={f.key: _value(f, values) for f in form.fields if f.key in values.data},
        parent=parent,
        agency=agency,
        place=office.text("place"),
        symbol=root.text("symbol"),
        year=root.get("year", int),
        month=root.get("month", int),
        recipients=read_texts(root, "recipients"),
        archive=root.text("archive"),
        authority=read_texts(root, "authority"),
        signer=root.text("signer"),
    )


def _value(field: Field, values: Section) -> SampleValue:
    if field.type == "rich":
        return SampleText(read_styled(values, field.key))
    if field.type == "tasks":
        return SampleTasks(tuple(map(_group, values.sections(field.key))))
    if field.type == "lines":
        return read_texts(values, field.key)
    if field.type == "table":
        return _rows(field, values)
    return values.text(field.key)


def _group(section: Section) -> SampleGroup:
    section.only("label", "tasks")
    tasks = section.sections("tasks")
    return SampleGroup(
        section.text("label"),
        tuple((task.text("content"), read_texts(task, "units")) for task in tasks),
    )


def _rows(field: Field, values: Section) -> tuple[tuple[str, ...], ...]:
    rows = values.get(field.key, list)
    for row in rows:
        if len(row) != len(field.columns) or not all(isinstance(cell, str) for cell in row):
            raise values.error(field.key, f"mỗi dòng phải có {len(field.columns)} ô chữ")
    return tuple(tuple(row) for row in rows)
