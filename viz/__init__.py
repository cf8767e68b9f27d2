"""The viz room turns answers and networks into pages that people read, offline and safely."""
