"""Verbs of the backbone. Each room's own transaction is the transaction these write in."""
