"""Sessions: agenda, votes, acts, what the élus had of each dossier."""
