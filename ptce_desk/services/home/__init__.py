"""What an officer begins with: a new file, the day’s work, the deadlines."""
