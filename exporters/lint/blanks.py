"""Places a form or a writer left open with dots, before somebody signs them."""

import re
from collections.abc import Iterator

from exporters.lint.paper import Paper, State, at
from resources.proofreading import Finding, found

# Dots that stand alone or end a label; “v.v…” and a word trailing off are text.
_LEFT = re.compile(r"(?<![\w.])(?:…+|\.{4,})")
_TEXT = (
    "subject", "official_subject", "issuing_authority", "basis", "section", "subsection", "article",
    "clause", "point", "paragraph", "table_text", "appendix_title", "appendix_reference",
)  # fmt: skip


def blank_rules(paper: Paper, state: State) -> Iterator[Finding]:
    """The first place left open, with their number; a draft may have as many as it likes.

    House practice: number and day, which are written by hand, are judged elsewhere.
    """
    left = [fact for fact in paper.all(*_TEXT) if _LEFT.search(fact.text)]
    if state == "draft" or not left:
        return
    count = f" ({len(left)} chỗ)" if len(left) > 1 else ""
    message = f"Còn chỗ để dấu chấm chưa điền{count}."
    yield found("blank-left", at(left[0], paper.role_at[left[0].index]), message, "…")
