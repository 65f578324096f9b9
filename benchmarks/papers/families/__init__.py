"""Independent families of papers: other issuers, layouts, wording and type.

`first` and `second` are for building rules. `fifth`, `sixth`, `seventh` and `ninth` were each measured once while no rule
had been built on them; rules have been mended on them since. `eighth` is the one to measure on next.
"""
