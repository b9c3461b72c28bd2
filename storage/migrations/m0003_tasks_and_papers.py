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
    """CREATE TABLE task_work (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        task_id INTEGER NOT NULL UNIQUE REFERENCES task (id) ON DELETE CASCADE,
        status TEXT NOT NULL CHECK (status IN ('not_started', 'in_progress', 'awaiting_others',
            'awaiting_invitation', 'done', 'not_arisen', 'not_carried_out', '')),
        reason TEXT NOT NULL,
        start_date TEXT,
        due_date TEXT,
        person TEXT NOT NULL,
        result TEXT NOT NULL,
        has_own_products INTEGER NOT NULL CHECK (has_own_products IN (0, 1)),
        done_on TEXT,
        updated_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE task_product (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        code TEXT NOT NULL,
        done_on TEXT,
        document_id INTEGER REFERENCES document (id) ON DELETE SET NULL,
        UNIQUE (task_id, code)
    ) STRICT""",
    "CREATE INDEX task_product_document ON task_product (document_id)",
    """CREATE TABLE task_step (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
        product_id INTEGER REFERENCES task_product (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        text TEXT NOT NULL,
        days_before INTEGER,
        due_date TEXT,
        done_on TEXT
    ) STRICT""",
    "CREATE INDEX task_step_task ON task_step (task_id)",
    "CREATE INDEX task_step_product ON task_step (product_id)",
    """CREATE TABLE task_note (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
        written_at TEXT NOT NULL,
        text TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX task_note_task ON task_note (task_id)",
    """CREATE TABLE task_evidence (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
        step_id INTEGER REFERENCES task_step (id) ON DELETE SET NULL,
        attachment_id INTEGER NOT NULL REFERENCES attachment (id) ON DELETE CASCADE,
        note TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX task_evidence_task ON task_evidence (task_id)",
    "CREATE INDEX task_evidence_step ON task_evidence (step_id)",
    "CREATE INDEX task_evidence_attachment ON task_evidence (attachment_id)",
    """CREATE TABLE task_dependency (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
        before_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
        UNIQUE (task_id, before_id),
        CHECK (task_id <> before_id)
    ) STRICT""",
    "CREATE INDEX task_dependency_before ON task_dependency (before_id)",
    """CREATE TABLE day_swap (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        day TEXT NOT NULL UNIQUE,
        is_working INTEGER NOT NULL CHECK (is_working IN (0, 1)),
        reason TEXT NOT NULL
    ) STRICT""",
    # What the program told people is no change of theirs: undo leaves it alone.
    """CREATE TABLE journal_reminder (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        subject_uid TEXT NOT NULL,
        told_on TEXT NOT NULL,
        UNIQUE (subject_uid, kind, told_on)
    ) STRICT""",
    """CREATE TABLE journal_snooze (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        subject_uid TEXT NOT NULL UNIQUE,
        until TEXT NOT NULL
    ) STRICT""",
)
