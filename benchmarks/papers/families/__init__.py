"""Independent families of papers: other issuers, layouts, wording and type.

`first` and `second` are for building rules. `sixth`, `seventh`, `eighth`, `ninth` and `tenth` were each measured once while no rule
had been built on them; rules have been mended on them since.
`eleventh` has not been measured yet: its writer has not seen the rules, and nobody who writes rules reads it.
"""
