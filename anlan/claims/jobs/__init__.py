"""Work of claims in the background."""

from anlan.claims.jobs import papers, payments, promises

__all__ = ["papers", "payments", "promises"]
