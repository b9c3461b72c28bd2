"""Identifiers that stay unique when offices exchange packages: UUIDv7 (RFC 9562, section 5.7)."""

import secrets
import time
from uuid import UUID


def new_uid() -> str:
    """A fresh UUIDv7 as lower-case text; its first 48 bits are milliseconds since 1970."""
    milliseconds = time.time_ns() // 1_000_000
    value = milliseconds << 80 | 0x7 << 76 | secrets.randbits(12) << 64
    value |= 0b10 << 62 | secrets.randbits(62)
    return str(UUID(int=value))
