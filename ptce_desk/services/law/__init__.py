"""The law a dossier is held against: values in force, ceilings, what it asks."""
