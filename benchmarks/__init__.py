"""Measurements of Citypact beside its peers; each module prints a table and checks no time."""
