"""The guide, and the window it is read in."""
