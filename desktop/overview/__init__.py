"""What the page of the overview shows: figures, the work to do, quarters, what superiors expect."""
