"""The rules of a version, edited and tried."""
