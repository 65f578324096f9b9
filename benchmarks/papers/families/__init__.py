"""Independent families of papers: other issuers, layouts, wording and type.

`first` and `second` are for building rules. Each later one was measured once while nothing had been built on it; the
engine has been mended on it since.
"""
