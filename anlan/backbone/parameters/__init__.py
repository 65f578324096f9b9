"""Figures and tables of the backbone, as data."""
