"""`python -m anlan` is the `anlan` command."""

from anlan.config.cli import main

main()
