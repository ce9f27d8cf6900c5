"""The version of the program; pyproject.toml says the same (tests/test_house.py)."""

VERSION = "0.1.0"
