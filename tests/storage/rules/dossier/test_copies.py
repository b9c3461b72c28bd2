"""Copied achievement reports are shown side by side; honest ones are left alone."""

from dataclasses import replace

from storage.records_likeness import ReportText
from storage.rules.dossier.check import check_dossier
from tests.storage.rules.dossier.test_check import a_dossier, a_line
from tests.storage.rules.test_likeness import COPIED, OFFICIAL, OWN, own_words

FIRST, SECOND = a_line(1), a_line(2)


def the_findings(*texts: ReportText):
    dossier = replace(a_dossier(FIRST, SECOND), texts=texts)
    return [one for one in check_dossier(dossier).findings if one.key.startswith("likeness")]


def test_a_copied_passage_is_told_on_the_report_that_has_more_of_it() -> None:
    (found,) = the_findings(
        ReportText(FIRST.uid, (own_words(1), COPIED, own_words(2))),
        ReportText(SECOND.uid, (OWN, COPIED)),
    )
    assert found.nomination_id == SECOND.id
    assert "giống báo cáo của Nguyễn Văn 1" in found.sentence
    assert not found.stops
    assert found.other_id == FIRST.id
    assert found.shares[0] > found.shares[1] > 0
    (passage,) = found.copied
    assert (passage.here.paragraph, passage.there.paragraph) == (1, 1)
    assert passage.text_here == passage.text_there
    assert "đối chiếu công nợ theo tuần" in passage.text_here


def test_the_same_pair_has_the_same_key_whoever_comes_first() -> None:
    texts = ReportText(FIRST.uid, (COPIED,)), ReportText(SECOND.uid, (OWN, COPIED))
    (one,), (other,) = the_findings(*texts), the_findings(*reversed(texts))
    assert one.key == other.key


def test_honest_reports_are_not_called_copies() -> None:
    mine = ReportText(FIRST.uid, (OWN, OFFICIAL))
    theirs = ReportText(SECOND.uid, (own_words(3), OFFICIAL))
    assert the_findings(mine, theirs) == []
