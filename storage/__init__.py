"""The office's book: everything an office keeps, in one file, behind services and queries."""
