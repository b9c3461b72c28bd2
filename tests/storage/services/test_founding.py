"""Founding an office: everything of the first form, or no file at all."""

from pathlib import Path

import pytest

from storage.errors import BookExists, CannotOpen
from storage.journal import next_undo
from storage.queries.office import get_office, list_signers, list_units
from storage.records import Signer, Unit
from storage.services.founding import found_office
from storage.verify import verify
from tests.storage.builders import an_office

_HEAD = Signer("Nguyễn Thị Hà", ("GIÁM ĐỐC",))


def test_a_founded_book_holds_profile_units_and_first_signer(tmp_path: Path) -> None:
    units = [Unit("Văn phòng Sở"), Unit("Phòng Lễ tân")]
    with found_office(tmp_path / "so.tdkt", an_office(), units, _HEAD) as book:
        assert get_office(book).name_lines == ("SỞ NGOẠI VỤ",)
        assert [unit.name for unit in list_units(book)] == ["Văn phòng Sở", "Phòng Lễ tân"]
        assert [signer.full_name for signer in list_signers(book)] == ["Nguyễn Thị Hà"]


def test_founding_is_no_step_that_undo_takes_back(tmp_path: Path) -> None:
    with found_office(tmp_path / "so.tdkt", an_office(), [Unit("Văn phòng")], _HEAD) as book:
        assert next_undo(book) is None


def test_units_and_signer_may_come_later(tmp_path: Path) -> None:
    path = tmp_path / "so.tdkt"
    with found_office(path, an_office()) as book:
        assert list_units(book) == ()
    assert verify(path) == ()


def test_a_present_file_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "so.tdkt"
    path.write_text("của người khác", encoding="utf-8")
    with pytest.raises(BookExists):
        found_office(path, an_office())
    assert path.read_text(encoding="utf-8") == "của người khác"


def test_a_failure_while_filling_leaves_no_file(tmp_path: Path) -> None:
    twice = Unit("Văn phòng", kind=None)  # type: ignore[arg-type]
    with pytest.raises(Exception, match="NOT NULL"):
        found_office(tmp_path / "so.tdkt", an_office(), [twice])
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_said_and_nothing_made(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen):
        found_office(tmp_path / "khong-co" / "so.tdkt", an_office())
    assert list(tmp_path.iterdir()) == []
