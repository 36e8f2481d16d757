"""PTCE Desk: the ESS officer's desk, on one local file."""

__version__ = "0.1.0"
