"""Organisations: whether two records of partners are one body, by names and other evidence."""
