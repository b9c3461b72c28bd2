"""What is printed, reported and urged of the tasks."""
