"""Questions to the person; each returns the answer, or None when there is none."""
