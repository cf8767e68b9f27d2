"""Joins: what judgements amount to, and which of them cannot hold together."""
