"""The pages of the program, one module each; pages do not know each other."""
