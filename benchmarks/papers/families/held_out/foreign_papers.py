"""Layouts."""

LAYOUTS: tuple = ()
