"""``python -m desktop``: a command when one is named, else the window."""

import sys
from collections.abc import Sequence

from desktop import cli


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit code."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    if cli.is_command(given):
        return cli.run(given)
    from desktop import app

    return app.run(given)


if __name__ == "__main__":
    sys.exit(main())
