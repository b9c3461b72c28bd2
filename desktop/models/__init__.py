"""Table models: columns are data, rows are frozen records."""
