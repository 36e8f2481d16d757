"""Fields under their labels, and what to do with what is still being typed in them."""
