"""Version 4: people, collectives, their results by year, initiatives and awards."""

STATEMENTS: tuple[str, ...] = ()
