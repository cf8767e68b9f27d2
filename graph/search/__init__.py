"""Search: full text over the names of things, in every language and script (SQLite FTS5)."""
