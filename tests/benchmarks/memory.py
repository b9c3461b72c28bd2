"""Peak memory of each kind of work, measured in a process of its own."""

import subprocess
import sys

_WORKS = {
    f"{rows} tasks to {name}": (maker, rows)
    for rows in (21, 2700)
    for name, maker in (("PDF", "render_pdf"), ("DOCX", "docx_bytes"))
}
_CODE = """
import tempfile
from pathlib import Path
from exporters.docx import write_docx
from exporters.pdf import render_pdf
from tests.benchmarks.papers import document_of
def docx_bytes(document):
    with tempfile.TemporaryDirectory() as name:
        write_docx(document, Path(name) / "a.docx")
document = document_of({rows})
def peak():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM"))
before = peak()
{maker}(document)
print(before, peak())
"""


def run() -> None:
    if sys.platform != "linux":
        print("peak memory is read from /proc, which only Linux has")
        return
    for what, (maker, rows) in _WORKS.items():
        code = _CODE.format(maker=maker, rows=rows)
        result = subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, encoding="utf-8"
        )
        before, after = result.stdout.split()
        print(f"{what}: peak {after} MB, of which {before} MB before the work began")
