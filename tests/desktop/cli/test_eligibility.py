"""``eligibility`` says who may be proposed for what, for people and for scripts."""

import json
from pathlib import Path

import pytest

from desktop import cli
from storage.book import create_book, open_book
from storage.dates import PartialDate
from storage.records import Office
from storage.records_registry import CleanList, Collective, Person, Posting, Rating
from storage.records_rounds import Nomination, Round
from storage.services.collectives import add_collectives
from storage.services.discipline import confirm_clean_list
from storage.services.nominations import add_nominations
from storage.services.people import add_people
from storage.services.ratings import set_ratings
from storage.services.rounds import add_round

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


def beside_a_round(office: Path) -> int:
    """Bình is rated too, both are proposed for Lao động tiên tiến, and so is their office."""
    with open_book(office) as book:
        set_ratings(book, (Rating(2025, "HTTNV", 2), Rating(2025, "HTTNV", None, 1)))
        confirm_clean_list(book, CleanList(2025, "Phòng Tổ chức", DAY, (2,), (1,)))
        key = add_round(book, Round("Tổng kết năm 2025", 2025, PartialDate(2026, 2, 1)))
        add_nominations(book, key, [Nomination("LDTT", person) for person in (1, 2)])
    return key


def test_with_a_round_what_it_proposes_counts_and_the_round_is_told(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = beside_a_round(office)
    alone = json.loads(told(capsys, office, "--award", "TTLDTT", "--json"))
    assert [(one["round"], one["outcome"]) for one in alone] == [(None, "not_eligible")]
    arguments = ["eligibility", "--office", str(office), "--round", str(key), "--award", "TTLDTT"]
    assert cli.run(arguments) == 0
    first, head, reason = capsys.readouterr().out.splitlines()
    assert first == "Xét cùng những đề nghị của đợt xét “Tổng kết năm 2025” năm 2025."
    assert "Đủ nếu đạt đợt này" in head
    assert "nếu 02 người đang đề nghị được công nhận LĐTT 2025" in reason
    assert cli.run([*arguments, "--json"]) == 0
    (beside,) = json.loads(capsys.readouterr().out)
    asked = (beside["round"], beside["received"], beside["year"], beside["outcome"])
    assert asked == (key, "2026-02-01", 2025, "conditional")


def test_every_unconfirmed_reason_says_so(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ("--received", "2026-12-01", "--person", "2", "--award", "CSTDCS")
    found = json.loads(told(capsys, office, *options, "--json"))
    assert not any(condition["confirmed"] for condition in found[0]["conditions"])
    lines = told(capsys, office, *options).splitlines()[1:]
    assert lines
    assert all(line.endswith("(chưa đối chiếu văn bản gốc)]") for line in lines)


def test_a_round_that_is_not_there_is_refused(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["eligibility", "--office", str(office), "--round", "9"]) == 1
    assert "đợt xét" in capsys.readouterr().err


def test_a_year_or_a_round_is_wanted(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.run(["eligibility", "--office", str(office)])
    assert "Còn thiếu một trong --year --round." in capsys.readouterr().err
