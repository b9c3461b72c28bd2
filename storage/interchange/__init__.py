"""The interchange form of a plan: JSON that offices and scripts exchange, read and written back."""

from storage.interchange.reading import read_plan
from storage.interchange.writing import write_plan

__all__ = ["read_plan", "write_plan"]
