"""Phrases of everybody's are known, so that two honest reports are not called copies."""

import pytest

from resources.catalogues.report_phrases import load_report_phrases, read_report_phrases
from resources.loading import ResourceError, Section
from storage.records_likeness import ReportText
from storage.rules.likeness import likenesses


def test_two_reports_of_nothing_but_official_phrases_are_not_copies() -> None:
    phrases = load_report_phrases()
    text = f"Bản thân luôn {'; '.join(phrases)}."
    reports = [ReportText("a", (text,)), ReportText("b", (text,))]
    assert likenesses(reports)
    assert likenesses(reports, phrases) == ()


def test_an_empty_phrase_is_refused() -> None:
    with pytest.raises(ResourceError, match="phrases"):
        read_report_phrases(Section("thu.toml", "", {"source": "thử", "phrases": [" "]}))
