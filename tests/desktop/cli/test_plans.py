"""The command line as scripts see it: a process, its output and the files it leaves."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.desktop.words import docx_words, pdf_words, words

ROOT = Path(__file__).parents[3]
SEEDS = {
    "plan-province-2026.json": "000_54a3bfd319baae7c.txt",
    "plan-department-2026.json": "003_cf8eb6ae5809b9dd.txt",
}
LISTED = (
    "issuer", "number", "symbol", "place", "day", "month", "year", "kind", "subject", "bases",
    "superior_plan", "lead", "before_table", "after_table", "table", "recipients", "archive",
    "signature",
)  # fmt: skip


def desktop(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, arguments)],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def imported(file: Path, book: Path, *options: str) -> str:
    result = desktop("plan", "import", file, "--office", book, *options)
    assert result.returncode == 0, result.stderr
    return result.stdout.splitlines()[-1]


def test_sample_makes_a_book_and_four_papers(tmp_path: Path) -> None:
    result = desktop("sample", tmp_path / "mau")
    assert result.returncode == 0, result.stderr
    paths = [Path(line) for line in result.stdout.splitlines()]
    assert [path.suffix for path in paths] == [".tdkt", ".docx", ".pdf", ".docx", ".pdf"]
    assert all(path.stat().st_size > 1000 for path in paths)
    assert paths[0].name == "van-phong-mau.tdkt"
    assert (
        docx_words(paths[1])
        and Counter(docx_words(paths[3])) - Counter(pdf_words(paths[4])) == Counter()
    )
    again = desktop("sample", tmp_path / "mau")
    assert again.returncode == 1
    assert "đã có sổ mẫu" in again.stderr


@pytest.mark.parametrize("name", SEEDS)
def test_a_real_plan_comes_back_equal_and_prints_word_for_word(
    name: str, seeds: Path, tmp_path: Path
) -> None:
    source = json.loads((seeds / name).read_text(encoding="utf-8"))
    book = tmp_path / "so.tdkt"
    plan_id = imported(seeds / name, book)
    for suffix in ("docx", "pdf", "json"):
        result = desktop(
            "plan", "export", "--office", book, "--plan", plan_id, "--to", tmp_path / f"kh.{suffix}"
        )
        assert result.returncode == 0, result.stderr
    back = json.loads((tmp_path / "kh.json").read_text(encoding="utf-8"))
    assert {key: back[key] for key in LISTED} == {key: source.get(key) for key in LISTED}
    wanted = Counter(words((seeds / SEEDS[name]).read_text(encoding="utf-8")))
    for printed in (docx_words(tmp_path / "kh.docx"), pdf_words(tmp_path / "kh.pdf")):
        missing = wanted - Counter(printed)
        assert set(missing) <= FURNITURE, missing
    assert desktop("verify", book).returncode == 0


FURNITURE = set(words("TT Nội dung Cơ quan thực hiện NỘI DUNG ĐƠN VỊ THỰC HIỆN 2 3"))
"""What a printout repeats on every page: the table's head and the page number."""


def test_importing_only_to_look_stores_nothing(seeds: Path, tmp_path: Path) -> None:
    result = desktop("plan", "import", seeds / "plan-province-2026.json", "--json")
    assert json.loads(result.stdout)["subject"] == "Công tác thi đua, khen thưởng năm 2026"
    assert list(tmp_path.iterdir()) == []


def test_a_superiors_plan_does_not_become_the_offices_profile(seeds: Path, tmp_path: Path) -> None:
    book = tmp_path / "so.tdkt"
    imported(seeds / "plan-province-2026.json", book, "--superior")
    own = imported(seeds / "plan-department-2026.json", book)
    target = tmp_path / "kh.docx"
    result = desktop("plan", "export", "--office", book, "--plan", own, "--to", target)
    assert result.returncode == 0
    assert "để trống: tên cơ quan ban hành" in result.stderr
    assert "LẠNG" not in docx_words(target)[:12]


def test_verify_refuses_what_is_no_book(tmp_path: Path) -> None:
    fake = tmp_path / "so.tdkt"
    fake.write_text("không phải sổ", encoding="utf-8")
    result = desktop("verify", fake)
    assert result.returncode == 1
    assert "so.tdkt" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "dòng 1"),
        (
            '{"kind": "KẾ HOẠCH", "table": {"groups": [{"tasks": [{"content": 5}]}]}}',
            "groups[0].tasks[0].content",
        ),
        ("[]", "đầu tệp"),
    ],
)  # fmt: skip
def test_a_malformed_plan_is_refused_with_its_place(
    text: str, sentence: str, tmp_path: Path
) -> None:
    file = tmp_path / "kh.json"
    file.write_text(text, encoding="utf-8")
    result = desktop("plan", "import", file, "--office", tmp_path / "so.tdkt")
    assert result.returncode == 1
    assert sentence in result.stderr
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "so.tdkt").exists()


def test_a_wrong_call_is_answered_in_vietnamese(tmp_path: Path) -> None:
    result = desktop("plan", "export", "--to", "x.docx")
    assert result.returncode == 2
    assert result.stderr.startswith("Cách dùng: ")
    assert "required" not in result.stderr


def test_an_unknown_plan_or_format_is_said_plainly(tmp_path: Path) -> None:
    book = Path(desktop("sample", tmp_path).stdout.splitlines()[0])
    unknown = desktop("plan", "export", "--office", book, "--plan", 99, "--to", tmp_path / "a.pdf")
    assert (unknown.returncode, "99" in unknown.stderr) == (1, True)
    format_ = desktop("plan", "export", "--office", book, "--plan", 1, "--to", tmp_path / "a.odt")
    assert (format_.returncode, ".docx" in format_.stderr) == (1, True)
    folder = desktop("plan", "export", "--office", book, "--plan", 1, "--to", tmp_path / "x/a.pdf")
    assert (folder.returncode, "thư mục" in folder.stderr) == (1, True)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux starts without a display")
def test_without_a_display_the_commands_are_named() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "desktop"],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
        env={"PATH": "/usr/bin", "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    assert result.returncode == 1
    assert "python -m desktop sample" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_reader_that_goes_away_is_no_crash() -> None:
    command = [sys.executable, "-m", "desktop", "forms", "list"]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as listing:
        assert listing.stdout is not None and listing.stderr is not None
        listing.stdout.close()
        said = listing.stderr.read()
    assert (listing.returncode, said) == (1, b"")
