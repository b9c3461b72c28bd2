"""``--self-test``: the built program proves on the spot that it carries everything it needs.

A windowed program on Windows has no console: what it would print goes to ``--report FILE`` then.
"""

import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

_PASSED, _FAILED = "ĐẠT", "HỎNG"

Check = Callable[[Path], object]
"""Gets an empty folder; whatever it raises is the failure."""


def run(arguments: Sequence[str]) -> int:
    """Make every check; returns 0 when all pass, 1 when one fails, 2 when wrongly called."""
    report = _report_file(arguments)
    if arguments and report is None:
        return 2
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from desktop.self_test.checks import CHECKS

    lines = [_outcome(name, check) for name, check in CHECKS]
    _tell("\n".join(lines) + "\n", report)
    return 0 if all(line.startswith(_PASSED) for line in lines) else 1


def _report_file(arguments: Sequence[str]) -> Path | None:
    is_asked = len(arguments) == 2 and arguments[0] == "--report"
    return Path(arguments[1]) if is_asked else None


def _outcome(name: str, check: Check) -> str:
    try:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            check(Path(folder))
    except Exception:
        return f"{_FAILED} {name}\n{traceback.format_exc()}"
    return f"{_PASSED} {name}"


def _tell(text: str, report: Path | None) -> None:
    if report is not None:
        report.write_text(text, encoding="utf-8")
    if sys.stdout is not None:
        reconfigure = getattr(sys.stdout, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
        sys.stdout.write(text)
