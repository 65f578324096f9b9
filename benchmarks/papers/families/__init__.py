"""Independent families of papers: other issuers, layouts, wording and type.

`first` and `second` are for building rules. `sixth` to `eleventh` were each measured once while nothing had been built on them; the
engine has been mended on them since.
"""
