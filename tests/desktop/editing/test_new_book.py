"""The first form: what it asks for, and that a book is made whole or not at all."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop.editing.new_book import NewBook, problems_of
from resources.errors import KnownError
from storage.queries.office import list_signers, list_units
from storage.records import Office


def a_form(folder: Path, **fields: Any) -> NewBook:
    office = Office(("UBND TỈNH",), ("SỞ NGOẠI VỤ",), "SNgV", "Lạng Sơn")
    filled = NewBook(office, ("GIÁM ĐỐC",), "Nguyễn Thị Hà", "Văn phòng\nThanh tra", "so", folder)
    return replace(filled, **fields)


def test_a_filled_form_has_no_problems(tmp_path: Path) -> None:
    assert problems_of(a_form(tmp_path)) == {}


def test_an_empty_form_says_what_is_needed_and_no_more(tmp_path: Path) -> None:
    empty = NewBook(Office(), (), "", "", "", tmp_path)
    assert set(problems_of(empty)) == {"name", "place", "abbreviation", "file"}


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("authority", {"authority": ()}),
        ("signer", {"signer": ""}),
        ("signer", {"signer": "N" * 51}),
        ("abbreviation", {"office": Office((), ("SỞ",), "S NgV", "Lạng Sơn")}),
        ("abbreviation", {"office": Office((), ("SỞ",), "S" * 27, "Lạng Sơn")}),
        ("name", {"office": Office((), ("S" * 201,), "S", "Lạng Sơn")}),
        ("file", {"file_name": "sổ: 2026"}),
        ("file", {"file_name": " .tdkt "}),
        ("file", {"file_name": "so?"}),
        ("file", {"file_name": "sổ 2026."}),
        ("file", {"file_name": "con"}),
        ("file", {"file_name": "LPT1.tdkt"}),
        ("file", {"file_name": "S" * 101}),
        ("file", {"file_name": "S" * 300}),
    ],
)
def test_a_wrong_field_is_named(tmp_path: Path, field: str, changes: dict[str, Any]) -> None:
    assert set(problems_of(a_form(tmp_path, **changes))) == {field}


def test_a_file_of_that_name_is_seen_before_anything_is_made(tmp_path: Path) -> None:
    (tmp_path / "so.tdkt").touch()
    assert "cùng tên" in problems_of(a_form(tmp_path))["file"]


def test_the_book_is_made_in_a_folder_that_was_not_there(tmp_path: Path) -> None:
    form = a_form(tmp_path / "moi" / "nua")
    with form.found() as book:
        assert book.path == tmp_path / "moi" / "nua" / "so.tdkt"
        assert [unit.name for unit in list_units(book)] == ["Văn phòng", "Thanh tra"]
        assert list_signers(book)[0].authority == ("GIÁM ĐỐC",)


def test_the_signer_may_come_later(tmp_path: Path) -> None:
    with a_form(tmp_path, authority=(), signer=" ").found() as book:
        assert list_signers(book) == ()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "tep").touch()
    with pytest.raises(KnownError, match="Không tạo được thư mục"):
        a_form(tmp_path / "tep" / "con").found()


@pytest.mark.parametrize(
    ("name", "typed", "signs"),
    [
        (("ỦY BAN NHÂN DÂN", "PHƯỜNG AN HÒA"), ("CHỦ TỊCH",), "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH"),
        (("UBND XÃ BÌNH MINH",), ("TM. UBND", "CHỦ TỊCH"), "TM. UBND|CHỦ TỊCH"),
        (("BAN DÂN TỘC",), ("TRƯỞNG BAN",), "TM. BAN DÂN TỘC|TRƯỞNG BAN"),
        (("ỦY BAN NHÂN DÂN",), ("TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), None),
        (("ỦY BAN NHÂN DÂN",), (), None),
    ],
)
def test_a_collective_signs_for_itself(
    tmp_path: Path, name: tuple[str, ...], typed: tuple[str, ...], signs: str | None
) -> None:
    office = Office((), name, "UBND", "An Hòa", regime="collective")
    form = a_form(tmp_path, office=office, authority=typed)
    assert form.signing == (tuple(signs.split("|")) if signs else typed)
    assert replace(form, office=replace(office, regime="one_head")).signing == typed
