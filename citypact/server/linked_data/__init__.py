"""Linked data: every IRI of the graph answers at its own address, in the syntax asked for."""
