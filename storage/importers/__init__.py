"""Other people's files become plans, each with a list of what is in doubt."""
