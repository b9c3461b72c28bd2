"""Building blocks of pages: they show what they are given and know no book."""
