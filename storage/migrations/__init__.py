"""The numbered, frozen steps that bring a book of any shipped version up to date.

A step is a tuple of literal SQL statements; its place in STEPS is its version. A step never
changes after a release and never imports live models, for those move on.
"""

from storage.migrations import (
    m0001_first_book,
    m0002_obligations_and_lifecycle,
    m0003_tasks_and_papers,
    m0004_people_and_awards,
    m0005_rounds,
    m0006_list_columns,
    m0007_own_layouts,
)

Step = tuple[str, ...]

STEPS: tuple[Step, ...] = (
    m0001_first_book.STATEMENTS,
    m0002_obligations_and_lifecycle.STATEMENTS,
    m0003_tasks_and_papers.STATEMENTS,
    m0004_people_and_awards.STATEMENTS,
    m0005_rounds.STATEMENTS,
    m0006_list_columns.STATEMENTS,
    m0007_own_layouts.STATEMENTS,
)
