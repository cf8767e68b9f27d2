"""The syntaxes of answers: of tables (SELECT, ASK), and of graphs and descriptions of things.

Each list is in the order of preference, for a client that accepts several alike.
"""

from citypact.server.negotiation import Offer

TABLES = (
    Offer("application/sparql-results+json", ("json", "srj"), ("application/json",)),
    Offer("application/sparql-results+xml", ("xml", "srx"), ("application/xml", "text/xml")),
    Offer("text/csv", ("csv",)),
    Offer("text/tab-separated-values", ("tsv",)),
)
TURTLE = Offer(
    "text/turtle", ("ttl", "turtle", "n3"),
    ("application/turtle", "application/x-turtle", "text/n3", "text/rdf+n3"),
)  # fmt: skip
GRAPHS = (
    TURTLE,
    Offer("application/ld+json", ("jsonld", "json-ld"), ("application/x-json+ld",)),
    Offer("application/n-triples", ("nt", "ntriples", "n-triples"), ("text/plain",)),
    Offer(
        "application/rdf+xml", ("rdf", "rdf+xml", "rdfxml", "xml"), ("application/xml", "text/xml")
    ),
    Offer("application/trig", ("trig",), ("application/x-trig",)),
    Offer("application/n-quads", ("nq", "nquads", "n-quads"), ("text/x-nquads", "text/nquads")),
    Offer("application/json", ("json",)),
)
"""Plain JSON is JSON-LD, for who asks for no more than JSON."""
PAGE = Offer("text/html", ("html",))
THINGS = (PAGE, *GRAPHS)
"""What a thing is described in: by itself a page, to who accepts everything."""
