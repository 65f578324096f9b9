"""Independent families of papers: other issuers, layouts, wording and type.

`first` and `second` are for building rules. `held_out`, `fourth`, `fifth`, `sixth` and `seventh` were each measured once
while no rule had been built on them; rules have been mended on them since.
"""
