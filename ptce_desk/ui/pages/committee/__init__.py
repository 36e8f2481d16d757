"""The list of sessions and the page of one."""
