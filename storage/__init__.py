"""The archive: everything that reads or writes the shop's file, and foreign files."""
