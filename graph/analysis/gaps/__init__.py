"""Gaps: whom partners of one work with and the other does not, and who could work together.

Candidates are hypotheses that numbers suggest, never facts. They are kept apart from the graph.
"""
