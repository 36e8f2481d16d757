"""Each record described once: its fields, its parts, how each value is written and said."""
