"""Which version this is: told to people, and written into reports."""

from importlib.metadata import PackageNotFoundError, version


def program_version() -> str:
    """As in pyproject.toml; empty where the program runs without being installed."""
    try:
        return version("so-thi-dua")
    except PackageNotFoundError:
        return ""
