"""The program starts: its window, its first file, its own tests."""
