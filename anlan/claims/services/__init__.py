"""Verbs of claims. One noun a file; each public verb is one transaction that ends in the journal."""
