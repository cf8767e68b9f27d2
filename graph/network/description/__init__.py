"""Networks as they are described: in options, in Python, in TOML."""
