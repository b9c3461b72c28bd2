"""Version 2: obligations, incoming papers, attached files and the life of a document."""

STATEMENTS = (
    """CREATE TABLE attachment (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        size INTEGER NOT NULL,
        added_at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX attachment_sha256 ON attachment (sha256)",
    """CREATE TABLE document_issue (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        document_id INTEGER NOT NULL UNIQUE REFERENCES document (id) ON DELETE CASCADE,
        series TEXT NOT NULL,
        year INTEGER NOT NULL,
        number_key TEXT NOT NULL,
        issued_at TEXT NOT NULL,
        composed TEXT NOT NULL,
        end_note TEXT NOT NULL,
        UNIQUE (series, year, number_key)
    ) STRICT""",
    """CREATE TABLE document_file (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        role TEXT NOT NULL CHECK (role IN ('exported', 'signed')),
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        attachment_id INTEGER REFERENCES attachment (id) ON DELETE CASCADE,
        CHECK (role = 'exported' OR attachment_id IS NOT NULL)
    ) STRICT""",
    "CREATE INDEX document_file_document ON document_file (document_id)",
    "CREATE INDEX document_file_attachment ON document_file (attachment_id)",
    """CREATE TABLE document_link (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        target_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        relation TEXT NOT NULL
            CHECK (relation IN ('rolls_over', 'amends', 'replaces', 'corrects')),
        UNIQUE (document_id, target_id),
        CHECK (document_id <> target_id)
    ) STRICT""",
    "CREATE INDEX document_link_target ON document_link (target_id)",
    """CREATE TABLE task_predecessor (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        task_id INTEGER NOT NULL UNIQUE REFERENCES task (id) ON DELETE CASCADE,
        previous_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
        CHECK (task_id <> previous_id)
    ) STRICT""",
    "CREATE INDEX task_predecessor_previous ON task_predecessor (previous_id)",
    """CREATE TABLE obligation (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        plan_id INTEGER REFERENCES plan (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        source_uid TEXT NOT NULL,
        place TEXT NOT NULL,
        heading TEXT NOT NULL,
        text TEXT NOT NULL,
        units TEXT NOT NULL,
        issuer TEXT NOT NULL,
        deadline TEXT,
        is_addressed INTEGER NOT NULL CHECK (is_addressed IN (0, 1)),
        out_of_scope TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX obligation_plan ON obligation (plan_id)",
    """CREATE TABLE obligation_task (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        obligation_id INTEGER NOT NULL REFERENCES obligation (id) ON DELETE CASCADE,
        task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
        UNIQUE (obligation_id, task_id)
    ) STRICT""",
    "CREATE INDEX obligation_task_task ON obligation_task (task_id)",
    """CREATE TABLE incoming (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        number TEXT NOT NULL,
        date TEXT,
        sender TEXT NOT NULL,
        summary TEXT NOT NULL,
        deadline TEXT,
        attachment_id INTEGER REFERENCES attachment (id) ON DELETE SET NULL
    ) STRICT""",
    "CREATE INDEX incoming_attachment ON incoming (attachment_id)",
    """CREATE TABLE incoming_task (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        incoming_id INTEGER NOT NULL REFERENCES incoming (id) ON DELETE CASCADE,
        task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
        relation TEXT NOT NULL CHECK (relation IN ('asks', 'moves_date')),
        moved_to TEXT,
        UNIQUE (incoming_id, task_id)
    ) STRICT""",
    "CREATE INDEX incoming_task_task ON incoming_task (task_id)",
)
