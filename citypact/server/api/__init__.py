"""The JSON API: what the pages of the explorer ask, one module a question."""
