"""What a person is told of a batch: stopped halfway, words too long, numbers of stock used up."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop.awards.certificates_tab import CertificatesTab
from desktop.pages.awards import AwardsPage
from desktop.registry.record_dialog import RecordDialog
from exporters.certificates import CertificateRow, PrintRun, write_certificates
from resources.errors import KnownError
from storage.queries.decisions import list_certificates
from storage.services.decisions import decide, decide_as_named
from tests.desktop.awards.test_certificates_tab import print_all, states
from tests.storage.round_builders import a_decision

pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", "raise()", "This plugin does not support"
)
LONG = "Nguyễn Phúc Công Tằng Tôn Nữ Huyền Trân Thị Minh Khai " * 4


@pytest.fixture
def tab(page: AwardsPage) -> CertificatesTab:
    """Two of the three lines are decided."""
    found = next(one for one in page._tabs if isinstance(one, CertificatesTab))
    decide(found.context.book, a_decision(1), [1, 2])
    page.show_target(found.title)
    return found


@pytest.fixture
def unboxed(tab: CertificatesTab) -> list[KnownError]:
    """What the tab has to say, said here and not in a box that waits."""
    said: list[KnownError] = []
    tab.failed.disconnect()
    tab.failed.connect(said.append)
    return said


def test_a_batch_stopped_halfway_logs_the_sheets_there_are(
    tab: CertificatesTab, tmp_path: Path
) -> None:
    said: list[str] = []
    tab.said.connect(said.append)
    rows = [CertificateRow(str(row.entry.serial), row.values) for row in tab._rows]
    asked: list[int] = []
    run = write_certificates(
        tab.design, rows, tmp_path / "khen.pdf", tab.offset, "plain",
        cancelled=lambda: len(asked.append(1) or asked) > 1, keep_partial=True,
    )  # fmt: skip
    tab.printing._log(run, tab._rows, "7")
    assert run.file is not None
    assert len(PdfReader(run.file).pages) == 1
    assert [one.serial for one in list_certificates(tab.context.book)] == ["7"]
    assert states(tab) == ["Đã in", "Chưa in"]
    assert said[-1].startswith("Đã dừng: “khen (dở dang 1 trong 2).pdf” có 1 tờ")
    assert "còn 1 tờ chưa in" in said[-1]


def test_a_name_too_long_for_its_box_is_told(
    page: AwardsPage, tab: CertificatesTab, unboxed: list[KnownError], qtbot, tmp_path: Path
) -> None:
    book = tab.context.book
    decide_as_named(book, a_decision(1, number="9/QĐ"), {3: LONG}, {})
    print_all(tab, qtbot, tmp_path / "khen.pdf")
    (told,) = unboxed
    assert "Nguyễn Phúc Công Tằng Tôn Nữ" in told.message
    assert "không đủ chỗ dù đã thu chữ xuống cỡ nhỏ nhất" in told.message
    assert len(list_certificates(book)) == 3


def test_a_number_of_stock_used_before_stops_the_batch_before_it_begins(
    tab: CertificatesTab, unboxed: list[KnownError], qtbot, tmp_path: Path
) -> None:
    print_all(tab, qtbot, tmp_path / "khen.pdf", "1")
    tab.table.selectRow(0)
    tab.printing.print_to(tab._batch(tab._rows), tmp_path / "lai.pdf", "2")
    assert "Phôi số 2 đã dùng" in unboxed[0].message
    assert not (tmp_path / "lai.pdf").exists()


def asking(tab: CertificatesTab) -> RecordDialog:
    tab.print_batch()
    return next(one for one in tab.findChildren(RecordDialog) if one.isVisible())


def test_one_line_in_front_may_be_printed_alone(tab: CertificatesTab) -> None:
    tab.table.selectRow(1)
    words = list((asking(tab).form._specs[0].choices or {}).values())
    assert words == ["Chưa in hoặc in hỏng (2 tờ)", "Những tờ đang chọn (1 tờ)"]


def test_when_all_is_printed_only_the_chosen_lines_are_offered(
    tab: CertificatesTab, qtbot, tmp_path: Path
) -> None:
    print_all(tab, qtbot, tmp_path / "khen.pdf")
    tab.table.clearSelection()
    said: list[str] = []
    tab.said.connect(said.append)
    tab.print_batch()
    assert said == ["Đã in đủ cho mọi người. Hãy chọn ở bảng những tờ cần in lại."]
    tab.table.selectRow(0)
    assert asking(tab).form.inputs["which"].value() == "picked"


def test_a_run_tells_how_many_sheets_have_smaller_words(tmp_path: Path) -> None:
    from desktop.awards.certificate_outcome import run_told, trouble_of
    from exporters.certificates import PrintedSheet, Remark

    smaller = PrintedSheet("1", 1, (Remark("smaller", "Tên", "Hà", 12.0),))
    run = PrintRun(tmp_path / "khen.pdf", (smaller, replace(smaller, uid="2", remarks=())))
    assert run_told(run).endswith("1 tờ có chữ thu nhỏ cho vừa ô.")
    assert trouble_of(run, {"1": "Hà", "2": "Nam"}) is None
