"""Settings and trash."""
