"""One function per kind of block a form may ask for: template and values to Document blocks."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from exporters.document import Block, Paragraph, Run
from exporters.ruled_table import ruled_table
from exporters.task_table import task_table
from exporters.template import fill
from exporters.texts import listed, sentence
from exporters.values import FieldValue, TasksValue
from resources.forms import BlockTemplate, Field
from resources.vietnamese import clean_text

_ARTICLE = re.compile(r"Điều\s+\d+\s*\.")


@dataclass(frozen=True)
class Filling:
    """What one paper is filled with: its form's fields and their values, both by key."""

    fields: Mapping[str, Field]
    values: Mapping[str, FieldValue]

    def listed(self, key: str) -> Sequence[object]:
        """The rows of a field; none when it has none."""
        rows = self.values.get(key)
        return rows if isinstance(rows, tuple) else ()

    def texts(self, key: str) -> list[str]:
        return [row for row in self.listed(key) if isinstance(row, str)]


def blocks_of(template: BlockTemplate, filling: Filling) -> Sequence[Block]:
    """The printed blocks of one template; none when its ``when`` field is empty."""
    if template.when and not filling.values.get(template.when):
        return ()
    return _BUILDERS[template.type](template, filling)


def _paragraphs(template: BlockTemplate, filling: Filling) -> Sequence[Block]:
    if not template.rows:
        return _paragraph(template.style, _stopped(template.text, filling))
    return _items(template, filling, filling.texts(template.rows))


def _stopped(text: str, filling: Filling) -> str:
    """A sentence that the form ends with a full stop gets one, whatever the value ends with."""
    filled = fill(text, filling.values)
    return f"{filled.rstrip(' .;')}." if text.endswith(".") else filled


def _list(template: BlockTemplate, filling: Filling) -> Sequence[Block]:
    return _items(template, filling, listed(filling.texts(template.rows)))


def _items(template: BlockTemplate, filling: Filling, rows: Sequence[str]) -> Sequence[Block]:
    texts = [fill(template.text, {**filling.values, "item": row}) for row in rows]
    return [block for text in texts for block in _paragraph(template.style, text)]


def _paragraph(style: str, text: str) -> Sequence[Paragraph]:
    line = sentence(text)
    if not line:
        return []
    made = Paragraph(style, (Run(line),))
    return [_article(made) if style == "article" else made]


def _addressees(template: BlockTemplate, filling: Filling) -> Sequence[Block]:
    """One on the line of Kính gửi, several below it (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9)."""
    items = listed(filling.texts(template.rows))
    if len(items) < 2:
        name = items[0].removesuffix(".") if items else ""
        return _paragraph("addressee", f"Kính gửi: {name}")
    head = _paragraph("addressee", "Kính gửi:")
    return [*head, *(p for item in items for p in _paragraph("addressee_item", f"- {item}"))]


def _rich(template: BlockTemplate, filling: Filling) -> Sequence[Block]:
    rows = [row for row in filling.listed(template.rows) if isinstance(row, Paragraph)]
    return [row for row in map(_cleaned, rows) if row.text.strip()]


def _cleaned(paragraph: Paragraph) -> Paragraph:
    runs = [
        Run(clean_text(run.text).replace("\n", " "), run.bold, run.italic) for run in paragraph.runs
    ]
    return Paragraph(paragraph.style, tuple(run for run in runs if run.text), paragraph.uid)


def _articles(template: BlockTemplate, filling: Filling) -> Sequence[Block]:
    """Running text in which “Điều 1.” at the head of a paragraph stands out."""
    return [
        _article(block) if isinstance(block, Paragraph) else block
        for block in _rich(template, filling)
    ]


def _article(paragraph: Paragraph) -> Paragraph:
    """Bold in the label alone, unless the writer made more of it so (mẫu 1.2, Phụ lục III)."""
    first, *others = paragraph.runs
    label = _ARTICLE.match(first.text)
    if label is None:
        return paragraph
    head = Run(label[0], bold=True)
    rest = replace(first, text=first.text[label.end() :])
    runs = (head, *([rest] if rest.text else []), *others)
    return Paragraph("article", runs, paragraph.uid)


def _tasks(template: BlockTemplate, filling: Filling) -> Sequence[Block]:
    value = filling.values.get(template.rows)
    return [task_table(value)] if isinstance(value, TasksValue) and value.columns else ()


def _table(template: BlockTemplate, filling: Filling) -> Sequence[Block]:
    """Nothing without rows: an empty grid says less than no table."""
    rows = [
        tuple(str(cell) for cell in row)
        for row in filling.listed(template.rows)
        if isinstance(row, tuple)
    ]
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    if not rows:
        return ()
    field = filling.fields[template.rows]
    return [ruled_table(field, rows, template.total, template.group)]


_BUILDERS: Mapping[str, Callable[[BlockTemplate, Filling], Sequence[Block]]] = {
    "addressees": _addressees,
    "paragraph": _paragraphs,
    "list": _list,
    "rich": _rich,
    "articles": _articles,
    "tasks": _tasks,
    "table": _table,
}
