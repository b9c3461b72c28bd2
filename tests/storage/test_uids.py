"""Uids are UUIDv7: unique, and ordered by the time they were made."""

import time
from uuid import RFC_4122, UUID

from storage.uids import new_uid


def test_a_uid_is_a_version_7_uuid() -> None:
    uid = UUID(new_uid())
    assert uid.variant == RFC_4122
    assert uid.version == 7
    assert abs((uid.int >> 80) / 1000 - time.time()) < 60


def test_uids_differ() -> None:
    assert len({new_uid() for _ in range(10_000)}) == 10_000


def test_a_later_uid_sorts_behind_an_earlier_one() -> None:
    first = new_uid()
    time.sleep(0.002)
    assert first < new_uid()
