"""The parts of the page of awards: registration, nominations, dossiers, council, papers."""
