"""What the window does with the plan in front, beside editing it."""
