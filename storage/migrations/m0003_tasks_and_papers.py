"""Version 3: what becomes of tasks, papers other than plans, and notes that never print."""

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE note (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('note', 'question')),
        place_uid TEXT NOT NULL,
        text TEXT NOT NULL,
        written_at TEXT NOT NULL,
        done_at TEXT
    ) STRICT""",
    "CREATE INDEX note_document ON note (document_id)",
    "ALTER TABLE plan ADD COLUMN template_name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE plan ADD COLUMN archived_at TEXT",
    """ALTER TABLE plan ADD COLUMN purpose TEXT NOT NULL DEFAULT 'plan'
        CHECK (purpose IN ('plan', 'unplanned', 'template'))""",
)
