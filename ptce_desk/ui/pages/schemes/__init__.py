"""The list of schemes, the page of one, the editor of its rules."""
