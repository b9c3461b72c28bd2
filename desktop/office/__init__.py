"""The office on screen: its profile and its registers, the parts of the settings page."""
