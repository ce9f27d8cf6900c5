"""The groups of the settings page, one module each."""
