"""In which syntax the endpoint answers a client."""

from functools import lru_cache

from citypact.server.negotiation import Offer, choose, named, on_offer
from citypact.server.syntaxes import GRAPHS, PAGE, TABLES

_SHORT = 500
"""What is chosen by longer headers is not kept."""
_SHOWN = "application/json"
"""What a browser shows rather than stores, for a person who opens the address of a query."""


def chosen(accept: str, name: str, offers: tuple[Offer, ...]) -> str:
    """Return the media type of an answer, by its name (`?format=`) or by Accept, or "".

    >>> chosen("text/csv, application/json;q=0.5", "", TABLES)
    'text/csv'
    >>> chosen("text/csv", "xml", TABLES), chosen("text/csv", "", GRAPHS)
    ('application/sparql-results+xml', '')
    """
    choose_ = _chosen if len(accept) < _SHORT else _chosen.__wrapped__
    return choose_(accept, name, offers)


@lru_cache(maxsize=1000)
def _chosen(accept: str, name: str, offers: tuple[Offer, ...]) -> str:
    if name:
        offer = named(name, offers)
        return offer.type if offer else ""
    found = choose(accept, (*offers, PAGE))
    return "" if found is None else _SHOWN if found[0] is PAGE else found[1]


def wants_page(accept: str) -> bool:
    """Tell whether a page is wanted rather than RDF.

    >>> wants_page("text/html,application/xml;q=0.9,*/*;q=0.8"), wants_page("*/*")
    (True, False)
    """
    found = choose(accept, (*GRAPHS, PAGE))
    return found is not None and found[0] is PAGE


def refused(offers: tuple[Offer, ...] = ()) -> str:
    """Return what to ask for where nothing else is offered; without offers for every query."""
    if offers:
        return on_offer(offers)
    return f"for SELECT and ASK {on_offer(TABLES)}; for CONSTRUCT and DESCRIBE {on_offer(GRAPHS)}"
