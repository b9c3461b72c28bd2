"""What the program remembers of one person, and that nothing broken in it stops a start."""

from pathlib import Path

import pytest

from desktop.settings import Settings, SettingsFile, usual_folder


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cau-hinh" / "settings.json"


def a_book(folder: Path, name: str) -> Path:
    book = folder / f"{name}.tdkt"
    book.touch()
    return book


def names(settings: SettingsFile) -> list[str]:
    return [Path(book.path).stem for book in settings.current.recent_books]


def test_books_are_remembered_newest_first_and_once(tmp_path: Path, file: Path) -> None:
    settings = SettingsFile(file)
    for name in ("a", "b", "a"):
        settings.remember_book(a_book(tmp_path, name))
    assert names(SettingsFile(file)) == ["a", "b"]
    assert settings.current.recent_books[0].used.endswith("Z")


def test_a_missing_book_stays_listed_until_the_list_is_full(tmp_path: Path, file: Path) -> None:
    settings = SettingsFile(file)
    settings.remember_book(tmp_path / "the-nho.tdkt")
    for number in range(7):
        settings.remember_book(a_book(tmp_path, f"so-{number}"))
    assert "the-nho" in names(settings)
    settings.remember_book(a_book(tmp_path, "so-7"))
    assert "the-nho" not in names(settings)
    assert len(names(settings)) == 8


def test_a_book_taken_off_the_list_keeps_its_file(tmp_path: Path, file: Path) -> None:
    settings = SettingsFile(file)
    book = a_book(tmp_path, "a")
    settings.remember_book(book)
    settings.forget_book(str(book))
    assert names(SettingsFile(file)) == []
    assert book.exists()


def test_working_folder_and_window_come_back(tmp_path: Path, file: Path) -> None:
    settings = SettingsFile(file)
    settings.set_working_folder(tmp_path)
    settings.remember_window("AdnQywAD")
    again = SettingsFile(file)
    assert again.working_folder == tmp_path
    assert again.current.window == "AdnQywAD"


def test_a_vanished_working_folder_gives_way_to_the_usual_one(tmp_path: Path, file: Path) -> None:
    settings = SettingsFile(file)
    settings.set_working_folder(tmp_path / "o-roi")
    assert settings.working_folder == usual_folder()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "không phải JSON",
        "[]",
        '{"recent_books": 5, "working_folder": [], "window": null}',
        '{"recent_books": ["chuỗi", {"used": "2026"}, {"path": 7}]}',
    ],
)
def test_broken_settings_count_as_empty(file: Path, text: str) -> None:
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    assert SettingsFile(file).current == Settings()


def test_settings_that_cannot_be_written_stop_nothing(tmp_path: Path) -> None:
    blocked = tmp_path / "tep"
    blocked.touch()
    settings = SettingsFile(blocked / "settings.json")
    settings.remember_book(a_book(tmp_path, "a"))
    assert names(settings) == ["a"]


def test_the_rules_passed_over_belong_to_one_book(file: Path) -> None:
    SettingsFile(file).set_ignored_rules("so-a", ("spacing",))
    again = SettingsFile(file)
    assert again.ignored_rules("so-a") == ("spacing",)
    assert again.ignored_rules("so-b") == ()
