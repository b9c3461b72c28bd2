"""Version 5: rounds of nomination (đợt xét), councils, decisions and certificates."""

STATEMENTS: tuple[str, ...] = ()
