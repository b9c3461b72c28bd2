"""Papers other than plans on screen: their list, their form and their printed page."""
