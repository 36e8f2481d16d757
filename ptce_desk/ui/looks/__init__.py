"""Colours, stylesheet, icons, logos."""
