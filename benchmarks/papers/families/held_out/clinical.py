"""Layouts."""

LAYOUTS: dict = {}
