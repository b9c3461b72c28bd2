"""A list saved as text reads the same whichever system or old program wrote it."""

from pathlib import Path

import pytest

from storage.importers.lists.delimited import read_delimited

TEXT = "Họ và tên;Đơn vị\nNguyễn Thị Hà;Phòng Lãnh sự\nTrần Văn Bình;Văn phòng\n"
ROWS = [
    ["Họ và tên", "Đơn vị"],
    ["Nguyễn Thị Hà", "Phòng Lãnh sự"],
    ["Trần Văn Bình", "Văn phòng"],
]


def rows_of(data: bytes) -> list[list[object]]:
    return [list(row) for row in read_delimited(Path("ds.csv"), data).rows]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_line_ends_and_marks_of_every_system_are_the_same(ending: str, encoding: str) -> None:
    assert rows_of(TEXT.replace("\n", ending).encode(encoding)) == ROWS


def test_a_cell_of_two_lines_stays_one_cell() -> None:
    (_, row) = rows_of('Họ và tên;Đơn vị\r\nHà;"Phòng\r\nLãnh sự"\r\n'.encode())
    assert row == ["Hà", "Phòng Lãnh sự"]


def test_a_sign_of_an_old_code_page_ends_no_line() -> None:
    text = b"H\xe4 v\xb5 t\xaan;\xa7\xac n v\xde\r\nH\xb5\x85;Ph\xdfng A\r\n"
    assert len(rows_of(text)) == 2
