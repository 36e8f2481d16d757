"""The pages, a room per subject, and what several of them show alike."""
