"""A paper other than a plan comes back from Word: each change taken or refused one by one."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from desktop.drafting.making import form_of_papers, forms_of_papers, made_paper
from desktop.press import paper_document
from exporters.docx import write_docx
from resources.forms.samples import SampleTasks, SampleText, load_sample
from storage.book import Book
from storage.errors import EditRefused
from storage.importers.refusals import FileRefused
from storage.importers.returned_paper import read_returned_paper
from storage.journal import undo
from storage.queries.office import get_office
from storage.queries.papers import get_paper
from storage.queries.returned import returned_paper
from storage.records import TextBlock, TextRun
from storage.records_corrections import Correction, Returned
from storage.records_papers import Paper
from storage.services.corrections import apply_paper_corrections
from storage.services.papers import add_paper, set_paper_value
from tests.storage.importers.word_edits import (
    CHIEF,
    W,
    WordFile,
    delete_paragraph_tracked,
    insert_paragraph,
    replace_tracked,
    text_of,
)


class ReturningPaper:
    """One paper in the book, its export on its way through the office."""

    def __init__(self, book: Book, folder: Path, form_id: str) -> None:
        self.book = book
        self.id = add_paper(book, a_sample_paper(book, form_id))
        self.path = folder / f"{form_id}.docx"
        write_docx(paper_document(self.paper, get_office(book)), self.path)

    @property
    def paper(self) -> Paper:
        return get_paper(self.book, self.id)

    def word(self) -> WordFile:
        return WordFile(self.path)

    def read(self) -> Returned:
        return read_returned_paper(self.path, self.paper, get_office(self.book))

    def accept(self, corrections: Iterable[Correction]) -> Paper:
        apply_paper_corrections(self.book, self.id, tuple(corrections))
        return self.paper

    def texts(self, key: str) -> list[str]:
        return [_text(item) for item in self.paper.values[key]]


def a_sample_paper(book: Book, form_id: str) -> Paper:
    """The form's own example as a paper of the book."""
    form = form_of_papers(form_id)
    paper = made_paper(book, form)
    for key, value in load_sample(form).values.items():
        if isinstance(value, SampleText):
            blocks = (TextBlock(p.style, (TextRun(p.text),)) for p in value.paragraphs)
            paper = paper.with_value(key, tuple(blocks))
        elif not isinstance(value, SampleTasks):
            paper = paper.with_value(key, value)
    return paper


def _text(item: object) -> str:
    return item.text if isinstance(item, TextBlock) else str(item)


@pytest.fixture
def letter(book: Book, tmp_path: Path) -> ReturningPaper:
    return ReturningPaper(book, tmp_path, "cong-van")


@pytest.mark.parametrize("form_id", [form.id for form in forms_of_papers()])
def test_a_file_that_nobody_touched_has_no_corrections(
    book: Book, tmp_path: Path, form_id: str
) -> None:
    returned = ReturningPaper(book, tmp_path, form_id).read()
    assert returned.corrections == ()
    assert returned.notes == ()


def test_a_tracked_change_of_a_paragraph_is_taken_and_keeps_its_uid(letter: ReturningPaper) -> None:
    before = letter.paper.values["body"]
    word = letter.word()
    replace_tracked(word.paragraph("Gửi bản đăng ký"), "Văn phòng Sở", "Phòng Tổ chức")
    word.save()
    (correction,) = letter.read().corrections
    assert (correction.by, correction.kind) == (CHIEF, "changed")
    after = letter.accept([correction]).values["body"]
    assert [part.uid for part in after] == [part.uid for part in before]  # type: ignore[union-attr]
    assert any("Phòng Tổ chức" in text for text in letter.texts("body"))
    undo(letter.book)
    assert letter.paper.values["body"] == before


def test_a_change_that_is_refused_leaves_the_paper_as_it_was(letter: ReturningPaper) -> None:
    before = letter.paper
    word = letter.word()
    replace_tracked(word.paragraph("Gửi bản đăng ký"), "Văn phòng Sở", "Phòng Tổ chức")
    delete_paragraph_tracked(word.paragraph("Đề nghị Thủ trưởng"))
    word.save()
    found = {correction.kind: correction for correction in letter.read().corrections}
    assert set(found) == {"changed", "removed"}
    letter.accept([found["removed"]])
    assert letter.texts("body") == [_text(b) for b in before.values["body"]][:-1]


def test_a_new_paragraph_goes_in_where_it_stands(letter: ReturningPaper) -> None:
    word = letter.word()
    insert_paragraph(word.paragraph("2. Lựa chọn"), "Việc đăng ký phải trung thực.")
    word.save()
    (correction,) = letter.read().corrections
    texts = letter.texts("body")
    letter.accept([correction])
    assert letter.texts("body").index("Việc đăng ký phải trung thực.") > 0
    assert [text for text in letter.texts("body") if text in texts] == texts


def test_an_addressee_is_reworded_without_dash_and_mark(letter: ReturningPaper) -> None:
    word = letter.word()
    replace_tracked(word.paragraph("Trung tâm Xúc tiến"), "Xúc tiến", "Thông tin, xúc tiến")
    word.save()
    (correction,) = letter.read().corrections
    letter.accept([correction])
    assert "Trung tâm Thông tin, xúc tiến du lịch" in letter.texts("addressees")


def test_the_subject_of_a_letter_is_read_under_its_number(letter: ReturningPaper) -> None:
    word = letter.word()
    replace_tracked(word.paragraph("V/v đăng ký"), "năm 2026", "năm 2027")
    word.save()
    (correction,) = letter.read().corrections
    assert letter.accept([correction]).subject == "đăng ký thi đua năm 2027"


def test_a_value_inside_the_forms_own_sentence_is_read_back(book: Book, tmp_path: Path) -> None:
    minutes = ReturningPaper(book, tmp_path, "bien-ban")
    word = minutes.word()
    replace_tracked(word.paragraph("Địa điểm:"), "tầng 2", "tầng 3")
    word.save()
    (correction,) = minutes.read().corrections
    assert "tầng 3" in str(minutes.accept([correction]).values["place"])


def test_a_cell_of_a_table_is_corrected_alone(book: Book, tmp_path: Path) -> None:
    minutes = ReturningPaper(book, tmp_path, "bien-ban")
    before = minutes.paper.values["votes"]
    word = minutes.word()
    replace_tracked(word.paragraph("8/9"), "8/9", "7/9")
    word.save()
    (correction,) = minutes.read().corrections
    after = minutes.accept([correction]).values["votes"]
    said = str(before).replace("'8/9'", "'7/9'", 1)
    assert str(after) == said != str(before)


def test_recipients_and_signer_come_back(letter: ReturningPaper) -> None:
    word = letter.word()
    replace_tracked(word.paragraph("- Như trên;"), "Như trên", "Như trên và Sở Nội vụ")
    word.save()
    (correction,) = letter.read().corrections
    assert letter.accept([correction]).recipients == (("Như trên và Sở Nội vụ",),)


@pytest.mark.parametrize(
    ("form_id", "key"),
    [("bien-ban", "secretary"), ("bien-ban-kiem-phieu", "first")],
)
def test_the_name_of_who_signs_beside_comes_back_as_its_value(
    form_id: str, key: str, book: Book, tmp_path: Path
) -> None:
    minutes = ReturningPaper(book, tmp_path, form_id)
    word, name = minutes.word(), str(minutes.paper.values[key])
    signed = [p for p in word.root.iter(W + "p") if text_of(p) == name][-1]
    replace_tracked(signed, name, "Vũ Thử Nghiệm")
    word.save()
    (correction,) = minutes.read().corrections
    assert correction.by == CHIEF
    assert minutes.accept([correction]).values[key] == "Vũ Thử Nghiệm"
    undo(book)
    assert minutes.paper.values[key] == name


def test_the_title_of_who_signs_last_is_read_from_its_own_cell(book: Book, tmp_path: Path) -> None:
    minutes = ReturningPaper(book, tmp_path, "bien-ban")
    (title,) = minutes.paper.authority
    word = minutes.word()
    signed = [p for p in word.root.iter(W + "p") if text_of(p) == title][-1]
    replace_tracked(signed, title, "CHỦ TRÌ HỘI NGHỊ")
    word.save()
    (correction,) = minutes.read().corrections
    assert minutes.accept([correction]).authority == ("CHỦ TRÌ HỘI NGHỊ",)


def test_a_file_of_another_paper_is_refused(
    letter: ReturningPaper, book: Book, tmp_path: Path
) -> None:
    other = ReturningPaper(book, tmp_path, "quyet-dinh")
    with pytest.raises(FileRefused, match="văn bản khác"):
        read_returned_paper(other.path, letter.paper, get_office(book))


def test_nothing_is_taken_where_the_book_says_something_else_by_now(
    letter: ReturningPaper,
) -> None:
    word = letter.word()
    replace_tracked(word.paragraph("Gửi bản đăng ký"), "Văn phòng Sở", "Phòng Tổ chức")
    word.save()
    corrections = letter.read().corrections
    set_paper_value(letter.book, letter.id, "body", (TextBlock("paragraph", (TextRun("Khác"),)),))
    with pytest.raises(EditRefused):
        letter.accept(corrections)
    assert letter.texts("body") == ["Khác"]


def test_it_is_said_when_the_book_went_on_since_the_export(letter: ReturningPaper) -> None:
    word = letter.word()
    core = word.parts["docProps/core.xml"]
    word.parts["docProps/core.xml"] = re.sub(rb"20\d\d-\d\d-\d\dT", b"2020-01-01T", core)
    word.save()
    (note,) = returned_paper(letter.book, letter.id, letter.path).notes
    assert note.startswith("Văn bản trong sổ đã được sửa sau khi tệp này được xuất")


def test_a_remark_in_the_margin_is_shown_beside_its_paragraph(letter: ReturningPaper) -> None:
    word = letter.word()
    word.comment(word.paragraph("Gửi bản đăng ký"), "Thêm thư điện tử.")
    word.save()
    (comment,) = letter.read().comments
    assert (comment.by, comment.text) == (CHIEF, "Thêm thư điện tử.")
    assert "3. Gửi bản đăng ký" in comment.place


def test_a_row_reworded_under_its_heading_stays_in_its_group(book: Book, tmp_path: Path) -> None:
    returning = ReturningPaper(book, tmp_path, "to-trinh-khen-thuong")
    field = next(key for key, value in returning.paper.values.items() if _is_grouped(value))
    row = _cells(returning.paper.values[field][-1])
    word = returning.word()
    replace_tracked(word.paragraph(row[2]), row[2].split()[0], "Đồng chí")
    word.save()
    (correction,) = returning.read().corrections
    after = _cells(returning.accept([correction]).values[field][-1])
    assert after[2] == row[2].replace(row[2].split()[0], "Đồng chí", 1)
    assert [cell for at, cell in enumerate(after) if at != 2] == [
        cell for at, cell in enumerate(row) if at != 2
    ]


def _cells(row: object) -> tuple[str, ...]:
    assert isinstance(row, tuple)
    return tuple(map(str, row))


def _is_grouped(value: object) -> bool:
    rows = value if isinstance(value, tuple) else ()
    return any(isinstance(row, tuple) and any("CÁ NHÂN" in cell for cell in row) for row in rows)


def test_tables_of_one_head_are_told_apart_by_their_order(book: Book, tmp_path: Path) -> None:
    returning = ReturningPaper(book, tmp_path, "bao-cao-thanh-tich-04")
    word = returning.word()
    replace_tracked(word.paragraph("Tập thể lao động tiên tiến"), "tiến", "tiến nhất")
    word.save()
    (correction,) = returning.read().corrections
    assert correction.place.startswith("Danh hiệu thi đua")
