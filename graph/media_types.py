"""Media types (IANA) of the files of a dump, by their suffixes."""

PACKED = "application/gzip"
_TYPES = {
    "nq": "application/n-quads",
    "nt": "application/n-triples",
    "trig": "application/trig",
    "ttl": "text/turtle",
    "rdf": "application/rdf+xml",
    "jsonld": "application/ld+json",
    "csv": "text/csv",
    "graphml": "application/graphml+xml",
    "gexf": "application/gexf+xml",
}


def packed(name: str) -> bool:
    """Tell whether a file is compressed.

    >>> packed("graph.nq.gz"), packed("graph.nq")
    (True, False)
    """
    return name.endswith(".gz")


def content_type(name: str) -> str:
    """Return the media type of what a file holds, unpacked where it is compressed.

    >>> content_type("graph.nq.gz"), content_type("SHA256SUMS")
    ('application/n-quads', 'text/plain')
    """
    return _TYPES.get(name.removesuffix(".gz").rpartition(".")[2], "text/plain")


def media_type(name: str) -> str:
    """Return the media type of a file as it is.

    >>> media_type("graph.nq.gz"), media_type("tables/partners.csv")
    ('application/gzip', 'text/csv')
    """
    return PACKED if packed(name) else content_type(name)
