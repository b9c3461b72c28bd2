"""Forms on the command line."""

from pathlib import Path

import pytest

from resources.forms import form_editions
from tests.desktop.cli.test_plans import desktop
from tests.desktop.words import docx_words, pdf_words


def test_forms_are_listed_by_id_with_label_kind_and_whether_they_were_checked() -> None:
    rows = [line.split("\t") for line in desktop("forms", "list").stdout.splitlines()]
    assert [row[0] for row in rows] == [form_id for form_id, _ in form_editions()]
    known = [row[:5] for row in rows]
    assert ["bien-ban", "Biên bản", "Biên bản", "đã đối chiếu", "từ 05/03/2020"] in known
    assert ["cong-van", "Công văn", "Công văn", "đã đối chiếu", "từ 05/03/2020"] in known
    assert all(row[5] for row in rows)


def test_a_form_is_rendered_with_its_example(tmp_path: Path) -> None:
    papers = [tmp_path / "to-trinh.docx", tmp_path / "to-trinh.pdf"]
    for paper in papers:
        result = desktop("forms", "render", "to-trinh", "--sample", "--to", paper)
        assert (result.returncode, result.stdout.strip()) == (0, str(paper))
    assert sorted(docx_words(papers[0])) == sorted(pdf_words(papers[1]))


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("khong-co", "--sample", "--to", "a.pdf"), "Không có mẫu “khong-co”."),
        (("to-trinh", "--to", "a.pdf"), "Chưa nói điền mẫu bằng gì."),
        (("to-trinh", "--sample", "--to", "a.odt"), "Không xuất được tệp kiểu “.odt”."),
    ],
)
def test_what_cannot_be_rendered_is_refused(arguments: tuple[str, ...], sentence: str) -> None:
    result = desktop("forms", "render", *arguments)
    assert result.returncode == 1
    assert result.stderr.startswith(sentence)
