"""Jobs of the backbone, one noun a file. Importing this folder makes the worker know them all."""

from anlan.backbone.jobs import duties, files, journal, notices, rescue, sign_in  # noqa: F401
