"""What every screen works with: the page, its tasks, what it keeps, what it says to a screen reader."""
