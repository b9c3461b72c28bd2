"""Following tasks on the command line, with both real plans in one book."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.desktop.cli.test_plans import desktop, imported
from tests.desktop.words import docx_words, pdf_words, words


@pytest.fixture
def office(seeds: Path, tmp_path: Path) -> Path:
    """The department's book with its own plan and the province's."""
    book = tmp_path / "so.tdkt"
    imported(seeds / "plan-department-2026.json", book)
    imported(seeds / "plan-province-2026.json", book, "--superior")
    return book


def listed(office: Path, on: str, *options: str) -> list[dict[str, Any]]:
    result = desktop("tasks", "list", "--office", office, "--on", on, "--json", *options)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def test_only_the_offices_own_fourteen_tasks_are_listed(office: Path) -> None:
    tasks = listed(office, "2026-01-22")
    assert [task["number"] for task in tasks] == [str(number) for number in range(1, 15)]
    assert listed(office, "2026-01-22", "--year", "2025") == []
    first, last = tasks[0], tasks[-1]
    assert (first["due"], first["due_before"], first["overdue"]) == ("2026-01-30", True, False)
    assert "III.1" in first["due_reason"]
    assert "chưa xác nhận" in first["due_reason"]
    assert first["units"] == ["Phòng Hợp tác quốc tế - Văn phòng"]
    assert (len(last["kinds"]), len(last["kind_names"])) == (2, 2)
    assert last["content"].count("\n") == 1


def test_at_half_year_nothing_that_others_call_or_that_may_not_arise_is_late(office: Path) -> None:
    tasks = listed(office, "2026-06-30")
    late = [task["number"] for task in tasks if task["overdue"]]
    assert late == ["1", "2", "3"]
    waiting = {task["number"]: task["status"] for task in tasks if "Tham" in task["content"]}
    assert set(waiting.values()) == {"awaiting_invitation"}
    assert [task["number"] for task in listed(office, "2026-06-30", "--status", "Quá hạn")] == late
    assert len(listed(office, "2026-06-30", "--status", "awaiting_invitation")) == len(waiting)


def test_done_tasks_are_no_longer_late(office: Path) -> None:
    ids = [str(task["id"]) for task in listed(office, "2026-06-30")[:2]]
    result = desktop("tasks", "done", "--office", office, *ids, "--on", "2026-03-30")
    assert result.returncode == 0, result.stderr
    assert "2 nhiệm vụ" in result.stdout
    done = listed(office, "2026-06-30", "--status", "done")
    assert [str(task["id"]) for task in done] == ids
    assert not any(task["overdue"] for task in done)
    assert desktop("verify", office).returncode == 0


def test_the_list_can_be_read_by_people_too(office: Path) -> None:
    result = desktop("tasks", "list", "--office", office, "--on", "2026-01-22")
    assert len(result.stdout.splitlines()) == 14
    assert "trước 30/01/2026\tChưa bắt đầu\tXây dựng Kế hoạch" in result.stdout


def test_what_is_not_ours_unknown_or_no_day_is_refused(office: Path) -> None:
    for ids, sentence in ((("15",), "cấp trên"), (("999",), "999")):
        refused = desktop("tasks", "done", "--office", office, *ids)
        assert (refused.returncode, sentence in refused.stderr) == (1, True)
    status = desktop("tasks", "list", "--office", office, "--status", "xong rồi")
    assert (status.returncode, "Hoàn thành" in status.stderr) == (1, True)
    day = desktop("tasks", "list", "--office", office, "--on", "31/02/2026")
    assert (day.returncode, "--on" in day.stderr) == (2, True)


def reported(office: Path, target: Path, *options: str) -> Path:
    command = ("tasks", "report", "--office", office, "--on", "2026-06-30", "--to", target)
    result = desktop(*command, *options)
    assert result.returncode == 0, result.stderr
    assert result.stdout.splitlines() == [str(target)]
    return target


def test_the_report_says_the_same_in_word_and_pdf(office: Path, tmp_path: Path) -> None:
    word = Counter(docx_words(reported(office, tmp_path / "bc.docx", "--plan", "1")))
    pdf = Counter(pdf_words(reported(office, tmp_path / "bc.pdf", "--plan", "1")))
    assert word - pdf == Counter()
    said = "Kết quả Phòng Hợp tác quốc tế Quá hạn Chậm 152 ngày"
    assert set(words(said)) <= word.keys()


def test_the_workbook_counts_add_to_fourteen(office: Path, tmp_path: Path) -> None:
    book = load_workbook(reported(office, tmp_path / "bc.xlsx"))
    tasks, *counts = book.worksheets
    numbered = [row[0].value for row in tasks.iter_rows() if str(row[0].value).isdigit()]
    assert numbered == [str(number) for number in range(1, 15)]
    for sheet in counts:
        cells = [[str(cell.value) for cell in row[1:]] for row in sheet.iter_rows()]
        *rows, totals = [[*map(int, row)] for row in cells if all(map(str.isdigit, row))]
        assert [sum(column) for column in zip(*rows, strict=True)] == totals
        assert (sum(totals[:-1]), totals[-1]) == (14, 14)


def test_a_superiors_plan_an_unknown_one_and_an_odd_file_are_refused(
    office: Path, tmp_path: Path
) -> None:
    command = ("tasks", "report", "--office", office, "--on", "2026-06-30", "--to")
    for target, options in (
        (tmp_path / "bc.docx", ("--plan", "2")),
        (tmp_path / "bc.docx", ("--plan", "99")),
        (tmp_path / "bc.odt", ()),
    ):
        refused = desktop(*command, target, *options)
        assert (refused.returncode, refused.stdout) == (1, "")
        assert "Traceback" not in refused.stderr
    assert list(tmp_path.glob("bc.*")) == []


def test_a_week_before_the_provinces_date_the_plan_is_reminded_of(office: Path) -> None:
    result = desktop("tasks", "remind", "--office", office, "--on", "2026-01-22")
    assert result.returncode == 0, result.stderr
    assert "nhiệm vụ 1" in result.stdout.lower()
    assert "III.1" in result.stdout
    assert "trước 30/01/2026" in result.stdout
    again = desktop("tasks", "remind", "--office", office, "--on", "2026-01-22")
    assert again.stdout == result.stdout
    quiet = desktop("tasks", "remind", "--office", office, "--on", "2026-01-14")
    assert "không có gì cần nhắc" in quiet.stdout
