"""The dossier check: sound dossiers pass, each flaw is told."""
