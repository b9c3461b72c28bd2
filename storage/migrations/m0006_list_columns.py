"""Version 6: how people had the columns of a list from elsewhere read."""

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE journal_list_columns (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        head TEXT NOT NULL,
        fields TEXT NOT NULL,
        UNIQUE (kind, head)
    ) STRICT""",
)
