"""Foreign files: reading tables in a guarded child process, and writing lists for Excel and CSV."""
