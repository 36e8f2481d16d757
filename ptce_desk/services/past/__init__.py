"""What a field held once, put back by the same rules as if it were typed again."""
