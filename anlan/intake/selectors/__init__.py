"""Questions to intake."""
