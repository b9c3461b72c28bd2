"""``python -m desktop``: a command or a test when one is named, else the window."""

import sys
from collections.abc import Sequence

_BOOK_SUFFIX = ".tdkt"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit code."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given[:1] == ["--self-test"]:
        from desktop.self_test import running as self_test

        return self_test.run(given[1:])
    if given[:1] == ["--screenshots"]:
        from desktop import screenshots

        return screenshots.run(given[1:])
    if _is_for_the_window(given):
        from desktop import app

        return app.run(given)
    from desktop import cli

    return cli.run(given)


def _is_for_the_window(given: list[str]) -> bool:
    """Whether no command is named; a start without one does not wait for the commands to load."""
    if not given or given[0].lower().endswith(_BOOK_SUFFIX):
        return True
    from desktop import cli

    return not cli.is_command(given)


if __name__ == "__main__":
    sys.exit(main())
