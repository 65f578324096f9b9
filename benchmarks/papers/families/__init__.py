"""Independent families of papers: other issuers, layouts, wording and type. `held_out` is never used while building."""
