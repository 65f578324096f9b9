"""Pure rules of claims, one file per business question."""
