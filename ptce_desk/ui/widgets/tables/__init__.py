"""Rows read in a list or typed in a grid, with what filters, arranges and sums them."""
