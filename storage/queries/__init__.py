"""Reads: rows in, frozen records out."""
