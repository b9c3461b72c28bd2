"""Reads lists of people, awards and the like out of whatever file an office sends."""
