"""Tools of the house, each run by itself; scenes are shared by the pictures and the tests."""
