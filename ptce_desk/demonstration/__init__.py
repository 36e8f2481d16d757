"""A made-up file to try the program with, and the test of an installed program."""
