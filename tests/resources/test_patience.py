"""A file that is held for a blink is waited for, one that is held for good is not."""

import pytest

from resources.patience import is_gone, patiently


class Held:
    """A file another program lets go of after so many tries."""

    def __init__(self, tries: int) -> None:
        self.tries = tries

    def move(self) -> str:
        self.tries -= 1
        if self.tries >= 0:
            raise PermissionError(13, "Access is denied")
        return "moved"


@pytest.mark.parametrize("tries", [0, 1, 3])
def test_a_file_held_for_a_moment_is_moved_all_the_same(tries: int) -> None:
    assert patiently(Held(tries).move) == "moved"


def test_a_file_held_for_good_is_told_of() -> None:
    with pytest.raises(PermissionError):
        patiently(Held(99).move)


def test_other_failures_are_told_at_once() -> None:
    calls: list[int] = []

    def fail() -> None:
        calls.append(1)
        raise FileNotFoundError

    with pytest.raises(FileNotFoundError):
        patiently(fail)
    assert calls == [1]


def test_a_share_that_went_away_is_known_by_windows_own_number() -> None:
    lost = OSError(22, "The specified network name is no longer available")
    lost.winerror = 64  # pyright: ignore[reportAttributeAccessIssue]  # only Windows has it
    assert is_gone(lost)
    assert not is_gone(OSError(22, "Invalid argument"))
