"""The list of frameworks and the page of one."""
