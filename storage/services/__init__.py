"""Writes: one function is one intent of a person and one unit of work with a Vietnamese label."""
