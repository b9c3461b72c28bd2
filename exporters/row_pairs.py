"""Which rows of a table stay with the next: neither its first nor its last row stands alone."""

from exporters.document import GroupRow, Table

# House practice: a row higher than this part of the page may stand alone, the gap would be worse.
SHORT = 1 / 6


def paired_rows(table: Table) -> frozenset[int]:
    """Places of the rows that pull the next one along, where both are short.

    The first row stands below the head, so that no page ends in a head with one row; the last but
    one brings the last, so that no page begins with a head over one row.
    """
    places = [at for at, row in enumerate(table.rows) if not isinstance(row, GroupRow)]
    return frozenset((places[0], places[-2])) if len(places) > 1 else frozenset()
