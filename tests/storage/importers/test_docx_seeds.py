"""The real plans, and our own exports, are read from Word as what they are."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.press import plan_document, write_document
from resources.samples import sample_plan
from storage.importers.docx import read_docx
from storage.interchange import read_plan
from storage.records import Office, Plan, Superior
from tests.storage.builders import a_plan
from tests.storage.importers.papers import an_office_plan

SAMPLES = ("plan-department.json", "plan-superior.json")


def exported(plan: Plan, folder: Path) -> Path:
    path = folder / "xuat.docx"
    write_document(plan_document(plan, Office()), path)
    return path


def number_and_date(superior: Superior) -> tuple[object, ...]:
    return superior.number, superior.symbol, superior.date


@pytest.mark.parametrize("name", ["plan-province-2026", "plan-department-2026"])
def test_a_real_plan_equals_its_interchange_form(name: str, seeds: Path) -> None:
    wanted = read_plan((seeds / f"{name}.json").read_text(encoding="utf-8"), name)
    assert read_docx(seeds / f"{name}.docx").plan == wanted


@pytest.mark.parametrize("name", ["plan-province-2026", "plan-department-2026"])
def test_a_real_plan_survives_export_and_import(name: str, seeds: Path, tmp_path: Path) -> None:
    plan = read_plan((seeds / f"{name}.json").read_text(encoding="utf-8"), name)
    assert read_docx(exported(plan, tmp_path)).plan == plan


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_plan_survives_export_and_import(name: str, tmp_path: Path) -> None:
    plan = read_plan(sample_plan(name), name)
    found = read_docx(exported(plan, tmp_path))
    # The sample's link to its superior may say UBND where its text has the name in full.
    assert replace(found.plan, superiors=()) == replace(plan, superiors=())
    assert list(map(number_and_date, found.plan.superiors)) == list(
        map(number_and_date, plan.superiors)
    )
    assert found.doubts == ()


def test_extra_columns_and_roles_survive_export_and_import(tmp_path: Path) -> None:
    # This plan names its superior's nowhere in its text: paper cannot tell of it.
    plan = a_plan(superiors=())
    assert read_docx(exported(plan, tmp_path)).plan == plan


def test_a_plan_that_cites_its_superiors_survives_export_and_import(tmp_path: Path) -> None:
    plan = an_office_plan()
    assert read_docx(exported(plan, tmp_path)).plan == plan


def test_what_the_department_left_out_is_told(seeds: Path) -> None:
    (doubt,) = read_docx(seeds / "plan-department-2026.docx").doubts
    assert doubt.severity == "note"
    assert "tên cơ quan ban hành" in doubt.sentence
