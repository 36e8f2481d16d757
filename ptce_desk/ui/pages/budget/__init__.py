"""Envelopes, credits, movements, projection."""
