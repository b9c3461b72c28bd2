"""An office's own layouts as frozen values."""

from dataclasses import dataclass
from typing import Literal

LayoutKind = Literal["certificate", "word"]


@dataclass(frozen=True)
class OwnLayout:
    """A layout by its name: ``content`` is a certificate's design as JSON, "" for a Word file,
    whose marked copy is the attachment."""

    id: int
    kind: LayoutKind
    name: str
    content: str = ""
    attachment_id: int | None = None
