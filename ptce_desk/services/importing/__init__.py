"""Bringing tables of others into the file: seen first, done whole or not at all."""
