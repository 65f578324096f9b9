"""Questions to claims."""
