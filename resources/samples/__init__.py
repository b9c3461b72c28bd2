"""The sample office: invented people, written for trying the program without fear."""

from importlib.resources import files

from resources.loading import Section, read_toml

PLAN_FILES = ("plan-superior.json", "plan-department.json")


def sample_office() -> Section:
    """Profile, units, signers and recipients of the sample office, as written in its file."""
    return read_toml(files(__name__) / "office.toml")


def sample_registers() -> Section:
    """People, collectives and what their years brought them, as written in their file."""
    return read_toml(files(__name__) / "registers.toml")


def sample_season() -> Section:
    """Registered titles, a council and two rounds of nomination, as written in their file."""
    return read_toml(files(__name__) / "season.toml")


def sample_plan(name: str) -> str:
    """The interchange JSON of one of PLAN_FILES."""
    return (files(__name__) / name).read_text(encoding="utf-8")
