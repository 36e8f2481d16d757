"""The window around the pages: navigation, menus, search, notices, undo."""
