"""The checklist of tasks: its views, its filters and the task at their side."""
