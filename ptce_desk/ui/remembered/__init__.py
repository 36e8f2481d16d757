"""What this computer remembers of an officer's habits, outside any PTCE file."""
