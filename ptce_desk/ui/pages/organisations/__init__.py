"""The list of structures and the page of one."""
