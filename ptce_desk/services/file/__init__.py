"""The PTCE file itself: opening, copies, journal, undo, trash, settings, search, documents."""
