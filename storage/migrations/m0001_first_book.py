"""Version 1: office, units, signers, recipients, documents, plans and the journal."""

STATEMENTS = (
    """CREATE TABLE book (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        book_id TEXT NOT NULL,
        created_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE office (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        uid TEXT NOT NULL UNIQUE,
        parent_lines TEXT NOT NULL,
        name_lines TEXT NOT NULL,
        abbreviation TEXT NOT NULL,
        place TEXT NOT NULL,
        regime TEXT NOT NULL,
        profile TEXT NOT NULL,
        margin_top INTEGER NOT NULL,
        margin_bottom INTEGER NOT NULL,
        margin_left INTEGER NOT NULL,
        margin_right INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE unit (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        short_name TEXT NOT NULL,
        valid_from TEXT,
        valid_to TEXT
    ) STRICT""",
    """CREATE TABLE signer (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        position INTEGER NOT NULL,
        full_name TEXT NOT NULL,
        authority TEXT NOT NULL,
        valid_from TEXT,
        valid_to TEXT
    ) STRICT""",
    """CREATE TABLE recipients_list (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        archive TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE recipients_entry (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        list_id INTEGER NOT NULL REFERENCES recipients_list (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        lines TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX recipients_entry_list ON recipients_entry (list_id)",
    """CREATE TABLE document (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        kind_code TEXT NOT NULL,
        kind TEXT NOT NULL,
        form_id TEXT NOT NULL,
        form_edition TEXT NOT NULL,
        state TEXT NOT NULL,
        number TEXT NOT NULL,
        symbol TEXT,
        place TEXT,
        date TEXT,
        subject TEXT NOT NULL,
        issuer_parent TEXT,
        issuer_name TEXT,
        archive TEXT NOT NULL,
        authority TEXT NOT NULL,
        signer TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        revision INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE document_value (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        key TEXT NOT NULL,
        value TEXT NOT NULL,
        UNIQUE (document_id, key)
    ) STRICT""",
    """CREATE TABLE legal_basis (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        text TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX legal_basis_document ON legal_basis (document_id)",
    """CREATE TABLE document_recipient (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        lines TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX document_recipient_document ON document_recipient (document_id)",
    """CREATE TABLE plan (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        document_id INTEGER NOT NULL UNIQUE REFERENCES document (id) ON DELETE CASCADE,
        year INTEGER,
        is_superior INTEGER NOT NULL CHECK (is_superior IN (0, 1)),
        numbering TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE plan_superior (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        number TEXT NOT NULL,
        symbol TEXT NOT NULL,
        date TEXT,
        issuer TEXT NOT NULL,
        superior_id INTEGER REFERENCES plan (id) ON DELETE SET NULL
    ) STRICT""",
    "CREATE INDEX plan_superior_plan ON plan_superior (plan_id)",
    "CREATE INDEX plan_superior_superior ON plan_superior (superior_id)",
    """CREATE TABLE plan_column (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        kind TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX plan_column_plan ON plan_column (plan_id)",
    """CREATE TABLE task_group (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        label TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX task_group_plan ON task_group (plan_id)",
    """CREATE TABLE task (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        group_id INTEGER NOT NULL REFERENCES task_group (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        number TEXT NOT NULL,
        content TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX task_group_id ON task (group_id)",
    """CREATE TABLE assignment (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        unit_id INTEGER REFERENCES unit (id) ON DELETE SET NULL,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        note TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX assignment_task ON assignment (task_id)",
    "CREATE INDEX assignment_unit ON assignment (unit_id)",
    """CREATE TABLE task_cell (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
        column_id INTEGER NOT NULL REFERENCES plan_column (id) ON DELETE CASCADE,
        lines TEXT NOT NULL,
        UNIQUE (task_id, column_id)
    ) STRICT""",
    "CREATE INDEX task_cell_column ON task_cell (column_id)",
    """CREATE TABLE journal_unit (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        label TEXT NOT NULL,
        at TEXT NOT NULL,
        by TEXT NOT NULL,
        schema_version INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'discarded'))
    ) STRICT""",
    "CREATE INDEX journal_unit_state ON journal_unit (state)",
    """CREATE TABLE journal_entry (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        unit_id INTEGER NOT NULL REFERENCES journal_unit (id),
        table_name TEXT NOT NULL,
        row_id INTEGER NOT NULL,
        before TEXT,
        after TEXT,
        CHECK (before IS NOT NULL OR after IS NOT NULL)
    ) STRICT""",
    "CREATE INDEX journal_entry_unit ON journal_entry (unit_id)",
    """CREATE TABLE journal_state (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        mode TEXT NOT NULL CHECK (mode IN ('closed', 'recording', 'replaying')),
        unit_id INTEGER REFERENCES journal_unit (id),
        sealed_unit INTEGER NOT NULL
    ) STRICT""",
    "INSERT INTO journal_state (id, mode, unit_id, sealed_unit) VALUES (1, 'closed', NULL, 0)",
)
