"""Controls of the window, whatever the record."""
