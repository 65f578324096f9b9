"""Claim papers made from a seed, with what truly stands on them: for building the reader and for measuring it."""
