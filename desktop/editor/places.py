"""Which tab of the plan a finding's place stands in."""

from resources.proofreading import Place

HEADER, OPENING, SECTIONS, TASKS, CLOSING = range(5)
_PARTS = {
    OPENING: ("basis", "lead"),
    SECTIONS: (
        "before_table", "after_table", "section", "subsection", "clause", "point", "paragraph",
    ),
    TASKS: (
        "task", "cell", "units", "group", "table",
        "table_head", "table_group", "table_number", "table_text",
    ),
    CLOSING: ("recipients_label", "recipient", "archive", "authority", "signer", "end"),
}  # fmt: skip


def tab_of(place: Place) -> int:
    """The number of the tab; what stands in no other one stands in the header."""
    return next((tab for tab, parts in _PARTS.items() if place.part in parts), HEADER)
