"""The live application as `python -m anlan.backbone.live` runs it: it does not outlive the process that watches it."""

from anlan.backbone.live.application import application
from anlan.backbone.parent_process import end_with_parent

__all__ = ["application"]

end_with_parent()
