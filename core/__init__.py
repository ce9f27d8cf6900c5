"""The shop's rules: values in, values out. Standard library only; no Qt, no SQL, no files, no clock."""
