"""``eligibility`` says who may be proposed for what, for people and for scripts."""

import json
from pathlib import Path

import pytest

from desktop import cli
from storage.book import create_book
from storage.dates import PartialDate
from storage.records import Office
from storage.records_registry import CleanList, Collective, Person, Posting, Rating
from storage.services.collectives import add_collectives
from storage.services.discipline import confirm_clean_list
from storage.services.people import add_people
from storage.services.ratings import set_ratings

DAY = PartialDate(2025, 12, 20)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Hà was rated well and is on the clean list of 2025; Bình was not rated."""
    path = tmp_path / "so.tdkt"
    with create_book(path, Office()) as book:
        (unit,) = add_collectives(book, (Collective("Văn phòng Sở"),))
        posting = Posting(unit, valid_from=PartialDate(2015))
        names = ("Nguyễn Thị Hà", "Trần Văn Bình")
        ha, _ = add_people(book, [Person(name, postings=(posting,)) for name in names])
        set_ratings(book, (Rating(2025, "HTTNV", ha),))
        confirm_clean_list(book, CleanList(2025, "Phòng Tổ chức", DAY, (ha,)))
    return path


def told(capsys: pytest.CaptureFixture[str], office: Path, *options: str) -> str:
    arguments = ["eligibility", "--office", str(office), "--year", "2025"]
    assert cli.run([*arguments, "--received", "2026-02-01", *options]) == 0
    return capsys.readouterr().out


def test_the_unrated_are_told_apart_from_the_rated(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = json.loads(told(capsys, office, "--award", "LDTT", "--json"))
    states = {
        one["subject"]["name"]: {condition["state"] for condition in one["conditions"]}
        for one in found
    }
    assert "unknown" in states["Trần Văn Bình"]
    assert {one["subject"]["kind"] for one in found} == {"person"}
    (ha,) = [one for one in found if one["subject"]["name"] == "Nguyễn Thị Hà"]
    rating = next(c for c in ha["conditions"] if {"register": "rating", "id": 1} in c["rows"])
    assert rating["state"] == "met"
    assert "Luật Thi đua, khen thưởng" in rating["citation"]


def test_a_dossier_received_under_the_amended_law_is_never_confirmed(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = told(capsys, office, "--received", "2026-12-01", "--json")
    assert {one["confirmed"] for one in json.loads(text)} == {False}
    lines = told(capsys, office, "--received", "2026-12-01", "--person", "1").splitlines()
    heads = [line for line in lines if not line.startswith(" ")]
    assert heads
    assert all(line.endswith("(chưa đối chiếu văn bản gốc)") for line in heads)


def test_one_person_and_one_award_give_one_verdict(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = json.loads(told(capsys, office, "--award", "LDTT", "--person", "2", "--json"))
    assert [(one["subject"]["id"], one["award"]) for one in found] == [(2, "LDTT")]


def test_an_award_is_printed_by_its_name_and_code(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (head, *_) = told(capsys, office, "--award", "LDTT", "--person", "2").splitlines()
    assert head.startswith("Trần Văn Bình – Lao động tiên tiến (LDTT) năm 2025: ")


@pytest.mark.parametrize("options", [("--award", "XYZ"), ("--person", "99")])
def test_what_is_not_there_is_refused_in_vietnamese(
    office: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...]
) -> None:
    arguments = ["eligibility", "--office", str(office), "--year", "2025", *options]
    assert cli.run(arguments) == 1
    assert capsys.readouterr().err.startswith("Không")
