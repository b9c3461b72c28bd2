"""A plan of 21 tasks to PDF and to DOCX, against LibreOffice converting the same DOCX."""

import shutil
import subprocess
import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path

from desktop import press
from exporters.document import Document
from exporters.docx import write_docx
from exporters.pdf import render_pdf, write_pdf
from resources.samples import sample_plan
from storage.interchange import read_plan
from storage.records import Office, Plan
from tests.benchmarks.timing import best_of, report, state


def plan_of(tasks: int) -> Plan:
    """The sample department's plan with its tasks repeated to ``tasks`` in its four quarters."""
    plan = read_plan(sample_plan("plan-department.json"), "plan-department.json")
    pool = plan.tasks
    each = -(-tasks // len(plan.groups))
    groups = [
        replace(group, tasks=tuple(pool[(at * each + i) % len(pool)] for i in range(each)))
        for at, group in enumerate(plan.groups)
    ]
    surplus = each * len(groups) - tasks
    groups[-1] = replace(groups[-1], tasks=groups[-1].tasks[: each - surplus])
    return replace(plan, groups=tuple(groups))


def document_of(tasks: int) -> Document:
    return press.plan_document(plan_of(tasks), Office())


def run() -> None:
    document = document_of(21)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pdf = best_of(partial(write_pdf, document, folder / "a.pdf"))
        docx = best_of(partial(write_docx, document, folder / "a.docx"))
        office = _libreoffice(folder)
    if office is None:
        state("21 tasks to PDF", pdf, "LibreOffice is not here to compare")
        state("21 tasks to DOCX", docx, "LibreOffice is not here to compare")
    else:
        report("21 tasks to PDF", pdf, "LibreOffice", office, "30x faster")
        report("21 tasks to DOCX", docx, "LibreOffice", office, "30x faster")
    for tasks in (21, 500):
        plan = plan_of(tasks)
        made = best_of(lambda plan=plan: render_pdf(press.plan_document(plan, Office())))
        state(f"preview after a change, {tasks} tasks", made, "100 ms" if tasks < 100 else "500 ms")


def _libreoffice(folder: Path) -> float | None:
    """Second conversion with a warm profile: the fairest case for LibreOffice."""
    program = shutil.which("soffice")
    if program is None:
        return None
    profile = (folder / "profile").as_uri()
    command = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    convert = partial(
        subprocess.run,
        [*command, "--outdir", str(folder / "out"), str(folder / "a.docx")],
        check=True,
        capture_output=True,
    )
    convert()
    return best_of(convert, rounds=2)
