"""Turns .doc and .rtf into .docx with the Word or LibreOffice that the office has."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfile

from storage.importers.convert_programs import Converter, find_converters
from storage.importers.refusals import RESAVE_ADVICE, FileRefused


@contextmanager
def converted(path: Path) -> Iterator[Path]:
    """A .docx made from ``path`` in a temporary folder, gone afterwards; ``path`` is untouched.

    Raises FileRefused when no program is there to do it or none of them could.
    """
    with tempfile.TemporaryDirectory(prefix="so-thi-dua-", ignore_cleanup_errors=True) as folder:
        yield _made(path, Path(folder), find_converters())


def _made(path: Path, folder: Path, converters: tuple[Converter, ...]) -> Path:
    if not converters:
        problem = "máy này không có Word hay LibreOffice để mở tệp kiểu cũ"
        raise FileRefused(path, problem, RESAVE_ADVICE)
    # A name of our own: the office's may be too long or odd for the other program.
    source, target = folder / f"nguon{path.suffix.lower()}", folder / "nguon.docx"
    try:
        copyfile(path, source)
    except OSError as error:
        raise FileRefused(path, "không chép được tệp ra nơi tạm", RESAVE_ADVICE) from error
    for convert in converters:
        if convert(source, target) and target.is_file():
            return target
    problem = "Word hoặc LibreOffice không mở được tệp này trong thời gian cho phép"
    raise FileRefused(path, problem, RESAVE_ADVICE)
