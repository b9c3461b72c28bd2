"""Rules, ended laws and words: each with its grade, date and source; corrections as data."""

from datetime import date
from pathlib import Path

import pytest

from resources.catalogues.laws import load_ended
from resources.loading import ResourceError
from resources.proofreading import Fix, Place, fixed, found, load_rules, read_rules
from resources.proofreading.letters import LOWER, UPPER
from resources.proofreading.words import load_abbreviations, load_words
from tests.resources.alphabet import PLAIN_LETTERS
from tests.resources.builders import a_file

HERE = Place("lead", "Câu mở đầu")


def test_every_rule_rests_on_an_article_or_on_custom() -> None:
    for rule in load_rules().values():
        assert rule.title
        assert "số 30/2020/NĐ-CP" in rule.source or rule.source.startswith(("thông lệ", "Danh mục"))


def test_a_rule_that_names_no_source_is_refused(tmp_path: Path) -> None:
    rules = '[sources]\ncustom = "thông lệ"\n[rule.a]\ngrade = "E"\ntitle = "A"\nsource = "page"\n'
    with pytest.raises(ResourceError, match="page"):
        read_rules(a_file(tmp_path, rules))


@pytest.mark.parametrize("name", ["legal-bases", "abolished-bodies"])
def test_what_has_ended_has_a_day_and_a_source(name: str) -> None:
    for entry in load_ended(name):
        assert entry.names
        assert entry.ended > date(2000, 1, 1)
        assert entry.source


def test_the_decrees_on_commendation_end_one_after_the_other() -> None:
    ended = {name: entry for entry in load_ended("legal-bases") for name in entry.names}
    assert ended["91/2017/NĐ-CP"].ended < ended["98/2023/NĐ-CP"].ended == date(2025, 7, 1)
    assert not ended["98/2023/NĐ-CP"].confirmed


def test_phrases_fall_under_rules_there_are() -> None:
    assert {phrase.rule for phrase in load_words().phrases} <= set(load_rules())
    assert load_abbreviations()["TĐKT"].full == "thi đua, khen thưởng"


def test_capitals_and_small_letters_share_no_letter() -> None:
    assert not set(UPPER[3:]) & set(LOWER[3:])
    assert {"Đ", "Ở", "Ỹ"} <= set(UPPER)
    assert {letter for letter in PLAIN_LETTERS if letter > "\x7f"} <= set(UPPER + LOWER)


def test_corrections_of_one_text_are_made_together() -> None:
    fixes = [Fix(HERE, 0, "điều", "Điều"), Fix(HERE, 7, "  ", " ")]
    assert fixed("điều 5,  khoản 2", fixes) == "Điều 5, khoản 2"
    with pytest.raises(ValueError, match="no longer holds"):
        fixed("Khoản 5", fixes)


def test_a_finding_takes_grade_and_source_of_its_rule() -> None:
    finding = found("date-impossible", HERE, "Ngày 31/4 không có trong lịch.")
    assert (finding.grade, finding.source) == ("E", "thông lệ")
