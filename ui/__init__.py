"""The faces of the program: the window, and the command line."""
