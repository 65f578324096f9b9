"""Backbone: accounts and organisation, journal, duties, files, notices, jobs and live updates, for every room above."""
