"""Work of claims in the background."""

from anlan.claims.jobs import payments, promises

__all__ = ["payments", "promises"]
