"""What is printed reaches consoles and pipes of every code page without a crash."""

import errno
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.cli import reader_is_gone, run

ROOT = Path(__file__).parents[3]


class Console(io.TextIOWrapper):
    """A console of an old code page; what was shown on it is kept."""

    def __init__(self, encoding: str) -> None:
        self.shown = io.BytesIO()
        super().__init__(self.shown, encoding=encoding, write_through=True)

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("page", ["cp1258", "cp437", "cp1252", "ascii"])
def test_a_pipe_gets_utf_8_whatever_the_code_page(page: str) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "desktop", "forms", "list"],
        cwd=ROOT, capture_output=True, check=False, env={**os.environ, "PYTHONIOENCODING": page},
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    assert "Kế hoạch" in result.stdout.decode("utf-8")


@pytest.mark.parametrize("page", ["cp1258", "cp437"])
def test_a_console_that_lacks_a_letter_shows_a_mark(
    page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    console = Console(page)
    monkeypatch.setattr(sys, "stdout", console)
    assert run(["forms", "list"]) == 0
    assert b"K? ho?ch" in console.shown.getvalue()


def test_windows_has_its_own_word_for_a_pipe_nobody_reads() -> None:
    assert reader_is_gone(BrokenPipeError())
    assert reader_is_gone(OSError(errno.EINVAL, "Invalid argument"))
    assert not reader_is_gone(OSError(errno.EINVAL, "Invalid argument", "D:\\so?.tdkt"))
    assert not reader_is_gone(PermissionError(errno.EACCES, "Access is denied"))
