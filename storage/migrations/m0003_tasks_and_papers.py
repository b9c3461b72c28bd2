"""Version 3: what becomes of tasks, papers other than plans, and notes that never print."""

STATEMENTS: tuple[str, ...] = ()
