"""Independent families of papers: other issuers, layouts, wording and type.

`first` and `second` are for building rules. `held_out` was measured once while no rule had been built on it; rules have
been mended on it since. `fourth` and `fifth` are to measure on: their code and their pages are not read by whoever
writes rules.
"""
