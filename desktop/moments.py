"""Stored moments as people read them on this PC's clock."""

from datetime import datetime


def local_time(at: str) -> str:
    """A stored UTC moment: ``10:42 ngày 05/01/2026``."""
    moment = datetime.fromisoformat(at).astimezone()
    return moment.strftime("%H:%M ngày %d/%m/%Y")
