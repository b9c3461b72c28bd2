"""Which version this is: told to people and written into reports; equal to pyproject.toml."""

VERSION = "0.1.0"
