"""Rules of awards: each with cases just met, just missed and unknown."""
