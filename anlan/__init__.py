"""Anlan (安澜): an open platform for an insurance group that protects its customers in everything it does."""

__version__ = "0.1.0"
