"""The list of PTCE and the page of one."""
