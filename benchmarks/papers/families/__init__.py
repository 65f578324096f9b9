"""Independent families of papers: other issuers, layouts, wording and type.

`first` and `second` are for building rules. `held_out` was measured once while no rule had been built on it; rules have
been mended on it since. `fourth` is to measure on: its code and its pages are not read by whoever writes rules.
"""
