"""Official phrases that stand in honest achievement reports everywhere."""

from functools import cache
from importlib.resources import files

from resources.loading import Section, read_toml


@cache
def load_report_phrases() -> tuple[str, ...]:
    """The phrases; raises ResourceError naming file and key."""
    return read_report_phrases(read_toml(files("resources.catalogues") / "report-phrases.toml"))


def read_report_phrases(root: Section) -> tuple[str, ...]:
    """The phrases described by ``root``, none of them empty."""
    root.only("source", "phrases")
    phrases = tuple(root.get("phrases", list))
    for phrase in phrases:
        if not isinstance(phrase, str) or not phrase.strip():
            raise root.error("phrases", "mỗi câu phải là chữ")
    return phrases
