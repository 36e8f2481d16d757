"""Rows and columns as Qt’s views ask for them."""
