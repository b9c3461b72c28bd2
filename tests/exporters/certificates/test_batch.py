"""One file for the batch; the log says which sheets exist, also when it was stopped."""

from pathlib import Path

import pytest

from exporters.certificates import Picture, PrintRun, write_certificates
from exporters.errors import ExportError
from tests.exporters.certificates.builders import a_box, a_design, a_field, a_row
from tests.exporters.pdf.reading import pages_of

NAMES = ("Lê Thị Sáu", "Đặng Hữu Phước", "Phan Thị Ước", "Hồ Quý Ly")
ROWS = [a_row(name) for name in NAMES]


def stopped_after(folder: Path, count: int, keep: bool) -> PrintRun:
    """The batch of all names, stopped by the person once ``count`` sheets were made."""
    done: list[int] = []
    return write_certificates(
        a_design(), ROWS, folder / "dot.pdf", progress=lambda at, _: done.append(at),
        cancelled=lambda: len(done) == count, keep_partial=keep,
    )  # fmt: skip


def test_each_row_is_a_page_and_the_log_says_which(tmp_path: Path) -> None:
    file = tmp_path / "dot.pdf"
    run = write_certificates(a_design(), ROWS, file)
    assert run.complete
    assert run.file == file
    pages = pages_of(file.read_bytes())
    named = {sheet.uid: pages[sheet.page - 1].text for sheet in run.sheets}
    assert named == {row.uid: name for row, name in zip(ROWS, NAMES, strict=True)}


def test_progress_is_told_sheet_by_sheet(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    write_certificates(a_design(), ROWS, tmp_path / "dot.pdf", progress=lambda *at: told.append(at))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_a_stopped_batch_leaves_the_file_there_was(tmp_path: Path) -> None:
    (tmp_path / "dot.pdf").write_bytes(b"dot truoc")
    run = stopped_after(tmp_path, 2, keep=False)
    assert (run.file, run.sheets) == (None, ())
    assert run.missing == tuple(row.uid for row in ROWS)
    assert [file.name for file in tmp_path.iterdir()] == ["dot.pdf"]
    assert (tmp_path / "dot.pdf").read_bytes() == b"dot truoc"


def test_sheets_kept_from_a_stopped_batch_have_their_own_file(tmp_path: Path) -> None:
    (tmp_path / "dot.pdf").write_bytes(b"dot truoc")
    run = stopped_after(tmp_path, 2, keep=True)
    assert run.file is not None
    assert run.file.name == "dot (dở dang 2 trong 4).pdf"
    assert [page.text for page in pages_of(run.file.read_bytes())] == list(NAMES[:2])
    assert [sheet.uid for sheet in run.sheets] == [row.uid for row in ROWS[:2]]
    assert run.missing == tuple(row.uid for row in ROWS[2:])
    assert (tmp_path / "dot.pdf").read_bytes() == b"dot truoc"


def test_a_batch_stopped_before_its_first_sheet_writes_nothing(tmp_path: Path) -> None:
    run = stopped_after(tmp_path, 0, keep=True)
    assert run.file is None
    assert list(tmp_path.iterdir()) == []


def test_equal_batches_give_equal_bytes(tmp_path: Path) -> None:
    first = write_certificates(a_design(), ROWS, tmp_path / "a.pdf").file
    second = write_certificates(a_design(), ROWS, tmp_path / "b.pdf").file
    assert first is not None
    assert second is not None
    assert first.read_bytes() == second.read_bytes()


def test_a_font_that_is_none_is_named(tmp_path: Path) -> None:
    font = tmp_path / "VNI-Times.ttf"
    font.write_bytes(b"khong phai phong chu")
    with pytest.raises(ExportError, match="VNI-Times"):
        write_certificates(a_design(a_field(font=str(font))), ROWS, tmp_path / "dot.pdf")


def test_a_picture_that_is_none_is_named(tmp_path: Path) -> None:
    design = a_design(pictures=(Picture(str(tmp_path / "quoc-huy.png"), a_box()),))
    with pytest.raises(ExportError, match=r"quoc-huy\.png"):
        write_certificates(design, ROWS, tmp_path / "dot.pdf", paper="plain")
