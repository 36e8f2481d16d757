"""The legal values."""
