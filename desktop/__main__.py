"""``python -m desktop``: a command or a test when one is named, else the window."""

import sys
from collections.abc import Sequence

from desktop import cli


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit code."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    if cli.is_command(given):
        return cli.run(given)
    if given[:1] == ["--self-test"]:
        from desktop.self_test import running as self_test

        return self_test.run(given[1:])
    if given[:1] == ["--screenshots"]:
        from desktop import screenshots

        return screenshots.run(given[1:])
    from desktop import app

    return app.run(given)


if __name__ == "__main__":
    sys.exit(main())
