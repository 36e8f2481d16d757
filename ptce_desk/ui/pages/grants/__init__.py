"""What follows a vote, in the page of a dossier."""
