"""A dossier after the vote: agreement, instalments, payments, years, settlement."""
