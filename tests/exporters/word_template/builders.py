"""Word files as provinces hand them out, made by python-docx with the markup a test is about."""

import io
import zipfile

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml

from exporters.word_template import Blank, blanks_of, fill_template, marked
from exporters.word_template.filling import TemplateValue

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
NAME = "mau-tinh.docx"


def bytes_of(document: WordDocument) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def a_file(*paragraphs: str) -> bytes:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return bytes_of(document)


def a_file_of(*markup: str) -> bytes:
    """A file whose body is this markup."""
    document = Document()
    for xml in markup:
        last = document.element.body[-1]
        last.addprevious(parse_xml(xml.replace(">", f" {NAMES}>", 1)))
    return bytes_of(document)


def a_text_box(words: str) -> str:
    """A text box as Word writes it: once as a drawing, once for old Words."""
    content = f"<w:txbxContent><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:txbxContent>"
    return (
        "<w:p><w:r><mc:AlternateContent>"
        '<mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData>'
        f"<wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )


def a_table(*rows: tuple[str, ...]) -> bytes:
    document = Document()
    table = document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return bytes_of(document)


def with_file(data: bytes, name: str, content: bytes) -> bytes:
    """The same package with one more file in it, or another in place of that one."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for item in old.namelist():
            if item != name:
                new.writestr(item, old.read(item))
        new.writestr(name, content)
    return stream.getvalue()


def read_part(data: bytes, name: str = "word/document.xml") -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name).decode()


def reopened(data: bytes) -> WordDocument:
    return Document(io.BytesIO(data))


def lines(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in reopened(data).paragraphs]


def rows(data: bytes) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in reopened(data).tables[0].rows]


def the_blank(data: bytes) -> Blank:
    (blank,) = blanks_of(data, NAME)
    return blank


def all_marked(data: bytes, *keys: str) -> bytes:
    """Its blanks marked with these keys in reading order, "" for one left as it is."""
    blanks = blanks_of(data, NAME)
    marks = {blank.id: key for blank, key in zip(blanks, keys, strict=True) if key}
    return marked(data, NAME, marks, {})


def filled(data: bytes, **values: TemplateValue) -> bytes:
    return fill_template(data, NAME, values).data
