"""Questions to the backbone."""
