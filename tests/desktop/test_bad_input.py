"""What an office's files may hold at their worst, through the whole house."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from desktop import press
from desktop.plans.files import export_plan, read_plan_file
from resources.errors import KnownError
from storage.book import create_book, open_book
from storage.queries.plans import list_plans
from storage.records import Office
from storage.services.importing import import_plan
from storage.verify import verify
from tests.desktop.words import docx_words, pdf_words, words


def a_plan_file(folder: Path, tasks: list[Mapping[str, Any]], **header: Any) -> Path:
    plan = {
        "year": 2026,
        "kind": "KẾ HOẠCH",
        "subject": "Công tác thi đua, khen thưởng năm 2026",
        "table": {
            "columns": ["TT", "Nội dung", "Đơn vị thực hiện"],
            "groups": [{"label": "QUÝ I", "tasks": tasks}],
        },
        **header,
    }
    file = folder / "ke-hoach.json"
    file.write_text(json.dumps(plan), encoding="utf-8")
    return file


def a_task(number: int, content: str) -> Mapping[str, Any]:
    return {
        "number": number,
        "content": [content],
        "units": [{"name": "Văn phòng", "role": "chủ trì"}],
    }


def printed_words(file: Path, folder: Path) -> tuple[list[str], list[str]]:
    """The words of the DOCX and of the PDF of the plan in ``file``."""
    book = folder / "so.tdkt"
    plan_id = import_plan(book, read_plan_file(file).plan)
    for suffix in (".docx", ".pdf"):
        export_plan(book, plan_id, folder / f"kh{suffix}")
    assert verify(book) == ()
    return docx_words(folder / "kh.docx"), pdf_words(folder / "kh.pdf")


def test_a_task_of_twenty_thousand_characters_prints_to_its_last_word(tmp_path: Path) -> None:
    content = " ".join(f"việc{number}" for number in range(2500))
    assert len(content) > 20_000
    for printed in printed_words(a_plan_file(tmp_path, [a_task(1, content)]), tmp_path):
        assert [word for word in printed if word.startswith("việc")] == words(content)


def test_five_hundred_tasks_print_in_order(tmp_path: Path) -> None:
    tasks = [a_task(number, f"Nhiệm vụ thứ{number}") for number in range(1, 501)]
    for printed in printed_words(a_plan_file(tmp_path, tasks), tmp_path):
        found = [word for word in printed if word.startswith("thứ")]
        assert found == [f"thứ{number}" for number in range(1, 501)]


def test_an_empty_plan_is_a_paper_all_the_same(tmp_path: Path) -> None:
    file = a_plan_file(tmp_path, [], table=None)
    for printed in printed_words(file, tmp_path):
        assert words("Công tác thi đua, khen thưởng năm 2026")[0] in printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Sở <Ngoại> vụ", "Sở <Ngoại> vụ"),
        ("Phòng R&D “Đổi mới”", "Phòng R&D “Đổi mới”"),
        ("Ho\u0323\u0302i nghi\u0323", "Hội nghị"),
        ("thi\u00ad đua\u200b", "thi đua"),
        ("khen\u0000 thưởng\u0007", "khen thưởng"),
    ],
)
def test_odd_text_comes_out_as_it_should_read(typed: str, printed: str, tmp_path: Path) -> None:
    wanted = words(printed)
    for found in printed_words(a_plan_file(tmp_path, [a_task(1, typed)]), tmp_path):
        assert any(found[at : at + len(wanted)] == wanted for at in range(len(found)))


def test_a_character_without_a_glyph_is_reported_not_dropped(tmp_path: Path) -> None:
    file = a_plan_file(tmp_path, [a_task(1, "Đánh dấu ⛄ vào ô")])
    plan = read_plan_file(file).plan
    assert any("U+26C4" in notice for notice in press.notices(plan, Office()))
    assert "⛄" not in "".join(press.blanks(plan, Office()))


def test_a_book_held_by_another_is_read_but_not_written(tmp_path: Path) -> None:
    path = tmp_path / "so.tdkt"
    file = a_plan_file(tmp_path, [a_task(1, "Việc")])
    plan_id = import_plan(path, read_plan_file(file).plan)
    with open_book(path) as book:
        export_plan(path, plan_id, tmp_path / "kh.pdf")
        with pytest.raises(KnownError, match=r"đang mở|đang được mở|đang dùng"):
            import_plan(path, read_plan_file(file).plan)
        assert len(list_plans(book)) == 1


def test_an_existing_book_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "so.tdkt"
    create_book(path, Office()).close()
    before = path.read_bytes()
    with pytest.raises(KnownError):
        create_book(path, Office())
    assert path.read_bytes() == before
