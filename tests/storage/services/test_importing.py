"""A plan brought from elsewhere finds its book, or gets one."""

from pathlib import Path

import pytest

from storage.book import open_book
from storage.errors import EditRefused, NotABook
from storage.journal import undo
from storage.queries.obligations import list_obligations
from storage.queries.office import get_office
from storage.queries.plans import get_plan, list_plans
from storage.records import Issuer, Office, Task, TaskGroup
from storage.services.importing import import_plan, office_from_plan
from tests.storage.builders import a_plan


def test_the_office_is_read_off_its_own_plan() -> None:
    plan = a_plan(
        issuer=Issuer((), ("ỦY BAN NHÂN DÂN", "TỈNH LẠNG SƠN")),
        symbol="KH-UBND",
        authority=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"),
    )
    assert office_from_plan(plan) == Office(
        (), ("ỦY BAN NHÂN DÂN", "TỈNH LẠNG SƠN"), "UBND", "Lạng Sơn", "collective"
    )


def test_what_a_plan_does_not_show_stays_empty() -> None:
    plan = a_plan(issuer=None, symbol=None, place=None, authority=())
    assert office_from_plan(plan) == Office()


@pytest.mark.parametrize(
    ("symbol", "abbreviation"), [("KH-UBND", "UBND"), ("KH-SNV-VP", "SNV-VP"), ("KH", "")]
)
def test_the_abbreviation_follows_the_first_hyphen(symbol: str, abbreviation: str) -> None:
    assert office_from_plan(a_plan(symbol=symbol)).abbreviation == abbreviation


def test_the_first_plan_makes_the_book_and_the_second_joins_it(tmp_path: Path) -> None:
    path = tmp_path / "so.tdkt"
    first = import_plan(path, a_plan())
    second = import_plan(path, a_plan(issuer=Issuer((), ("UBND TỈNH",))), superior=True)
    with open_book(path) as book:
        assert get_office(book).name_lines == ("SỞ NGOẠI VỤ",)
        assert not get_plan(book, first).is_superior
        assert get_plan(book, second).is_superior


def test_a_superior_s_plan_says_nothing_about_the_office(tmp_path: Path) -> None:
    import_plan(tmp_path / "so.tdkt", a_plan(), superior=True)
    with open_book(tmp_path / "so.tdkt") as book:
        assert get_office(book) == Office()
        assert len(list_plans(book)) == 1


def test_a_plan_that_cannot_be_stored_leaves_no_book(tmp_path: Path) -> None:
    task = Task(("việc",), extra={"Không có": ("x",)})
    with pytest.raises(EditRefused):
        import_plan(tmp_path / "so.tdkt", a_plan(groups=(TaskGroup("", (task,)),)))
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_book_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "so.tdkt"
    path.write_text("ghi chú", encoding="utf-8")
    with pytest.raises(NotABook):
        import_plan(path, a_plan())
    assert path.read_text(encoding="utf-8") == "ghi chú"


def test_a_superiors_plan_brings_its_requirements_along_in_one_step(tmp_path: Path) -> None:
    path = tmp_path / "so.tdkt"
    import_plan(path, a_plan())
    import_plan(path, a_plan(), superior=True)
    with open_book(path) as book:
        assert [one.place for one in list_obligations(book)] == [
            f"Nhiệm vụ {number}" for number in range(1, 5)
        ]
        assert not any(one.task_ids for one in list_obligations(book))
        undo(book)
        assert list_obligations(book) == ()
        assert len(list_plans(book)) == 1
