"""PTCE and structures: sheets, lines, merging, aids received."""
