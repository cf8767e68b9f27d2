"""How large, deep and long a foreign file may be."""

BLOCK = 256 * 1024
"""Bytes that are read at a time."""

MAX_BYTES = 4 * 1024**3
"""Bytes that an archive may hold when unpacked."""

MAX_RATIO = 200
"""How many times its packed size an archive may hold."""

FREE_BYTES = 10 * 1024**2
"""Unpacked bytes for which the ratio is not asked."""

MAX_VALUE = 1_000_000
"""Characters of one value."""

MAX_LINE = 16 * 1024**2
"""Characters of one line, and of all values of one record."""

MAX_NODES = 200_000
"""Values of one record."""

MAX_DEPTH = 64
"""Levels of lists and objects."""
