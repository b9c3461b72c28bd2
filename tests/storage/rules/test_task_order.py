"""Tasks that must come first never wait for each other."""

from storage.rules.task_order import circle_through


def test_a_line_of_tasks_is_no_circle() -> None:
    assert circle_through(3, {(3, 2), (2, 1), (3, 1)}) == ()


def test_a_circle_is_named_from_the_task_back_to_it() -> None:
    assert circle_through(1, {(1, 3), (3, 2), (2, 1), (2, 5)}) == (1, 3, 2, 1)


def test_a_circle_elsewhere_does_not_concern_the_task() -> None:
    assert circle_through(4, {(4, 1), (1, 2), (2, 1)}) == ()
