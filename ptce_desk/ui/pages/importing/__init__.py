"""Bringing in a table of others: its file, its sheet, its columns, what would happen, what was done."""
