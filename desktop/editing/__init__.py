"""What happens between a keystroke and the book: edits as values, written once they rest."""
