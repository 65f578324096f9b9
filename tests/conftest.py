"""The small cast everyone uses; where the tests run is told in tests/environment.py."""

pytest_plugins = ["tests.cast"]
