"""What every test may ask for; Qt draws off screen unless a display is wanted."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SHARED = Path(__file__).parents[2] / "shared"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden files anew, then review them"
    )


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The two real plans; a checkout alone does not hold them."""
    folder = SHARED / "seeds"
    if not folder.is_dir():
        pytest.skip("the real plans of ../shared/seeds are not here")
    return folder
