"""The program people see: window and command line, the only layer that knows all others."""
