"""One value at a time: typed or chosen, as fields and cells take it."""
