"""The server: the explorer, SPARQL, linked data and a JSON API over one build (extra: serve).

The process that listens parses requests and asks workers; whatever reads the graph runs in
workers, which can be killed.
"""
