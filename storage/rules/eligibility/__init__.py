"""Who may be proposed for what, and why: verdicts that name every condition, row and article."""
