"""The filled example of a form as a paper, to show what it looks like."""

from itertools import count

from exporters.compose import compose
from exporters.document import Document, Metadata, PageSetup, Paragraph, Run
from exporters.lengths import Mm
from exporters.values import (
    ColumnValue,
    FieldValue,
    GroupValue,
    HeaderValue,
    TasksValue,
    TaskValue,
    UnitValue,
)
from resources.forms import Form
from resources.forms.samples import Sample, SampleTasks, SampleText, SampleValue, load_sample
from resources.styles import SIDES, load_sheet

_TASK_COLUMNS = (
    ColumnValue("TT", "number"),
    ColumnValue("Nội dung", "content"),
    ColumnValue("Đơn vị thực hiện", "units"),
)
_CREATED = "2026-01-05T01:30:00Z"


def sample_document(
    form: Form, profile: str = "P14", number: str = "", day: int | None = None
) -> Document:
    """The example of ``form`` as it goes to be signed, or with number and day as issued.

    Raises ResourceError where the form has no example or a broken one.
    """
    sample = load_sample(form)
    values = {key: _field_value(value) for key, value in sample.values.items()}
    metadata = Metadata(title=form.label, author=" ".join(sample.agency), created=_CREATED)
    header = _header(sample, number, day)
    return compose(form, values, header, sample_page(profile), metadata)


def sample_page(profile: str) -> PageSetup:
    """The margins a new office starts with."""
    margins = load_sheet().margins
    return PageSetup(profile, *(Mm(margins[side].value) for side in SIDES))


def _field_value(value: SampleValue) -> FieldValue:
    if isinstance(value, SampleText):
        return tuple(Paragraph(part.style, (Run(part.text),)) for part in value.paragraphs)
    return _tasks(value) if isinstance(value, SampleTasks) else value


def _tasks(value: SampleTasks) -> TasksValue:
    numbers = count(1)
    groups = [
        GroupValue(
            group.label,
            tuple(
                TaskValue(str(next(numbers)), (content,), tuple(map(UnitValue, units)))
                for content, units in group.tasks
            ),
        )
        for group in value.groups
    ]
    return TasksValue(_TASK_COLUMNS, tuple(groups))


def _header(sample: Sample, number: str, day: int | None) -> HeaderValue:
    return HeaderValue(
        parent=sample.parent,
        agency=sample.agency,
        number=number,
        symbol=sample.symbol,
        place=sample.place,
        year=sample.year,
        month=sample.month,
        day=day,
        recipients=tuple((line,) for line in sample.recipients),
        archive=sample.archive,
        authority=sample.authority,
        signer=sample.signer,
    )
