"""Pure rules of the backbone."""
