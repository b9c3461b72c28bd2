"""Version 7: the office's own layouts of certificates and its province's marked Word templates."""

STATEMENTS = (
    """CREATE TABLE own_layout (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('certificate', 'word')),
        name TEXT NOT NULL,
        content TEXT NOT NULL,
        attachment_id INTEGER REFERENCES attachment (id) ON DELETE CASCADE,
        UNIQUE (kind, name)
    ) STRICT""",
    "CREATE INDEX own_layout_attachment ON own_layout (attachment_id)",
)
