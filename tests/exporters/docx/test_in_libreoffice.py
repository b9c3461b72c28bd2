"""What stays together on a page, seen where a real word processor breaks the pages."""

import pytest

from exporters.document import Block, Document, Letterhead
from exporters.letterhead import MOTTO, NATIONAL_NAME
from tests.exporters.builders import (
    CONTENT,
    LETTERHEAD,
    QUARTERS,
    a_body,
    a_document,
    a_page,
    a_paragraph,
    a_plan_table,
    a_row,
    a_table,
    an_empty_document,
)
from tests.exporters.docx.office import needs_office, printed

pytestmark = needs_office

SHIFTS = range(40)
HEAD = "TT"
Pages = list[list[str]]


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> list[Pages]:
    """Forty plans, each a line longer than the one before: page breaks fall everywhere."""
    documents = [_shifted(shift, *a_body(a_plan_table(tasks=12))) for shift in SHIFTS]
    return printed(documents, tmp_path_factory.mktemp("plans"))


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> list[Pages]:
    """Forty papers whose signature follows the table at once."""
    documents = [_shifted(shift, a_plan_table(tasks=6)) for shift in SHIFTS]
    return printed(documents, tmp_path_factory.mktemp("tables"))


def test_a_group_row_never_ends_a_page(plans: list[Pages], tables: list[Pages]) -> None:
    ends = [page[-1] for pages in plans + tables for page in pages]
    assert not [end for end in ends if end in QUARTERS]
    starts = {page[1] for pages in plans + tables for page in pages if page[0].startswith(HEAD)}
    assert set(QUARTERS) & starts, "no break came near a group row: the shifts prove nothing"


def test_a_table_head_never_ends_a_page_and_repeats(plans: list[Pages]) -> None:
    for pages in plans:
        assert not [page for page in pages if page[-1].startswith(HEAD)]
        rows = [[line for line in page if "(việc số" in line] for page in pages]
        assert all(
            any(line.startswith(HEAD) for line in page)
            for page, tasks in zip(pages, rows, strict=True)
            if tasks
        )


def test_a_signature_never_stands_alone(plans: list[Pages]) -> None:
    for pages in plans:
        _assert_signed_together(pages)
        assert pages[-1][0].split()[0] != "Nơi"
    alone = [pages for pages in plans if pages[-1][0].startswith("Trên đây là")]
    assert alone, "no break came near the signature: the shifts prove nothing"


def test_a_signature_after_a_table_takes_a_row_along(tables: list[Pages]) -> None:
    for pages in tables:
        _assert_signed_together(pages)
        before = pages[-1][: _first(pages[-1], "Nơi nhận:")]
        assert any(CONTENT.split()[0] in line for line in before)


def test_quoc_hieu_and_motto_stand_on_one_line_each(plans: list[Pages]) -> None:
    for pages in plans:
        assert len([line for line in pages[0] if NATIONAL_NAME in line]) == 1
        assert len([line for line in pages[0] if MOTTO in line]) == 1


def test_quoc_hieu_keeps_its_line_beside_long_names(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    long = Letterhead(
        parent=("ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH",),
        agency=("BAN QUẢN LÝ CÁC KHU CHẾ XUẤT VÀ CÔNG NGHIỆP THÀNH PHỐ",),
        number=LETTERHEAD.number,
        place_date="Thành phố Hồ Chí Minh, ngày 29 tháng 10 năm 2026",
    )
    pages = [a_page(profile, 35, 20) for profile in ("P14", "P13")]
    documents = [a_document(page=page, letterhead=long) for page in pages]
    for paper in printed(documents, tmp_path_factory.mktemp("long")):
        assert len([line for line in paper[0] if NATIONAL_NAME in line]) == 1


def test_a_task_of_twenty_thousand_characters_is_printed_to_its_end(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    long = a_row(1, f"{(CONTENT + '; ') * 180}tận cùng")
    (pages,) = printed([a_document(a_table(long, a_row(2)))], tmp_path_factory.mktemp("tall"))
    assert len(pages) > 4
    assert any("tận cùng" in line for page in pages for line in page)


def test_an_empty_plan_prints_one_page(tmp_path_factory: pytest.TempPathFactory) -> None:
    (pages,) = printed([an_empty_document()], tmp_path_factory.mktemp("empty"))
    assert len(pages) == 1


def _shifted(lines: int, *body: Block) -> Document:
    return a_document(*(a_paragraph("Một dòng.", "clause") for _ in range(lines)), *body)


def _assert_signed_together(pages: Pages) -> None:
    """Authority, name and recipients on the last page, which is not a blank one."""
    last = "\n".join(pages[-1])
    assert "Nơi nhận:" in last
    assert "KT. GIÁM ĐỐC" in last
    assert "Nguyễn Thị Bình" in last


def _first(lines: list[str], start: str) -> int:
    return next(place for place, line in enumerate(lines) if line.startswith(start))
