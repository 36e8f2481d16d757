"""Documents and pictures shown inside the window, drawn by a process of their own."""
