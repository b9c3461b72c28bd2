"""The built program proves on the spot that it carries everything it needs."""
