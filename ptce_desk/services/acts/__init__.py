"""The acts written from dossiers: what they say, their templates, making them, finding their dossier again."""
