"""Lists as offices really send them, and what is understood of them."""
