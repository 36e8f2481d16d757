"""The first page, and the deadlines."""
