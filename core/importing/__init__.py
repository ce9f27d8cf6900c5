"""Reading messy lists: which column means what, what a cell says, who a row is, and what an import would do."""
