"""The web application as `anlan serve` runs it: no process that answers requests outlives the one that watches it."""

from anlan.backbone.parent_process import end_with_parent
from anlan.config.wsgi import application

__all__ = ["application"]

end_with_parent()
