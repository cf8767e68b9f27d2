"""Which IRI of a group of joined things stands for all of them, and which groups cannot be."""

import re

from ontology.terms import GEONAMES

_THING = re.compile(
    r"/id/(partner|agreement|initiative|event|output|place)/(([^/._]*)([._]?)[^/]*)$"
)
_PLACE = re.compile(r"(?:/id/partner/geonames\.|^https://sws\.geonames\.org/)([0-9]+)/?$", re.ASCII)
_PUBLIC = ("ror", "wikidata", "iati")
_APART = frozenset(("partner", "agreement", "event", "output", "place"))


def kind_of(iri: str) -> str:
    """Return what a thing is by its IRI, "" where that says nothing that keeps it apart.

    >>> kind_of("https://sws.geonames.org/1841811/")
    'place'
    >>> kind_of("https://w3id.org/citypact/id/partner/unep")
    'partner'
    """
    if iri.startswith(GEONAMES):
        return "place"
    match = _THING.search(iri)
    return match[1] if match and match[1] in _APART else ""


def place_id(iri: str) -> str:
    """Return the GeoNames id that the IRI of a place, or of the city of a place, holds; else "".

    >>> place_id("https://sws.geonames.org/1841811/")
    '1841811'
    >>> place_id("https://w3id.org/citypact/id/partner/geonames.1841811")
    '1841811'
    >>> place_id("https://w3id.org/citypact/id/partner/unep")
    ''
    """
    match = _PLACE.search(iri)
    return match[1] if match else ""


def rank(iri: str) -> tuple[int, str]:
    """Rank an IRI; the first of a group is canonical, whatever else is in the group.

    First what has a GeoNames id, then keys that a person wrote, then public identifiers, then the
    keys of sources; in each by alphabet.

    >>> iris = ["urbact_porto-pt", "wikidata.q36433", "porto", "geonames.2735943"]
    >>> sorted((f"https://w3id.org/citypact/id/partner/{key}" for key in iris), key=rank)[0]
    'https://w3id.org/citypact/id/partner/geonames.2735943'
    """
    return _class(iri), iri


def _class(iri: str) -> int:
    if iri.startswith(GEONAMES):
        return 0
    match = _THING.search(iri)
    if not match:
        return 2 + len(_PUBLIC)  # an IRI of somebody else
    scheme, mark = match[3], match[4]
    if scheme == "geonames" and mark == ".":
        return 0
    if not mark:
        return 1
    if mark == "_":
        return 3 + len(_PUBLIC)
    return 2 + (_PUBLIC.index(scheme) if scheme in _PUBLIC else len(_PUBLIC))
