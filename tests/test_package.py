"""The program as ``pip install .`` leaves it: away from the checkout, resources and all."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packages as an installation has them; dependencies come from the environment."""
    folder = tmp_path_factory.mktemp("installed")
    copy = folder / "source"
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    for name in filter(None, listed.stdout.decode().split("\0")):
        target = copy / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((ROOT / name).read_bytes())
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps"]
    command += ["--no-build-isolation", "--target", str(folder / "site"), str(copy)]
    subprocess.run(command, check=True, capture_output=True, cwd=folder)
    return folder / "site"


def test_an_installed_program_makes_the_sample_from_any_folder(
    installed: Path, tmp_path: Path
) -> None:
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    code = "import desktop, sys; sys.stdout.write(desktop.__file__)"
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True,
        encoding="utf-8", check=True,
    )  # fmt: skip
    assert Path(found.stdout).is_relative_to(installed)
    made = subprocess.run(
        [sys.executable, "-m", "desktop", "sample", "mau"],
        cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    assert len(made.stdout.splitlines()) == 5


def test_the_wheel_carries_every_resource_and_no_byproducts(installed: Path) -> None:
    shipped = {
        file.relative_to(installed).as_posix()
        for file in (installed / "resources").rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    listed = subprocess.run(
        ["git", "ls-files", "-z", "resources"], cwd=ROOT, capture_output=True, check=True
    )
    assert shipped == set(filter(None, listed.stdout.decode().split("\0")))
