"""A dossier until it is decided: list, sheet, instruction, checklist, opinions, note."""
