"""What other places ask the page of documents to show, beside a tab or an own paper."""

from dataclasses import dataclass


@dataclass(frozen=True)
class IncomingPaper:
    """A row of the register of incoming papers (văn bản đến)."""

    incoming_id: int
