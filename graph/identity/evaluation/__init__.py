"""Evaluation: how well identities are found, against a table of known ones."""
