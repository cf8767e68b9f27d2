"""Where the things of a graph answer on this server: from IRI to path and back."""

from dataclasses import dataclass
from urllib.parse import quote, unquote

from ontology.terms import BASE

ELSEWHERE = "/thing"
"""The page of what has its IRI elsewhere, as a place of GeoNames: `/thing?iri=…`."""
OWN = ("id", "source", "cite", "dataset")
SHARED = (
    "theme", "type", "instrument", "role", "status", "measure", "qualifier", "scheme", "ontology",
)  # fmt: skip
WHOLE = ("ontology", "contributors")
"""What the ontology's base has that is not below one of `SHARED`."""
HEADS = OWN + SHARED
_SAFE = "/:@!$&'()*+,;=~-._#"


@dataclass(frozen=True)
class Addresses:
    """Paths of the IRIs below the `base` of a workspace, and of the ontology's own."""

    base: str

    def path(self, iri: str) -> str:
        """Return the path at which an IRI answers here.

        >>> Addresses("https://w3id.org/citypact/").path("https://w3id.org/citypact/id/city/光州")
        '/id/city/%E5%85%89%E5%B7%9E'
        >>> Addresses("https://example.org/").path("https://sws.geonames.org/1841811/")
        '/thing?iri=https%3A%2F%2Fsws.geonames.org%2F1841811%2F'
        """
        for base, heads in ((self.base, OWN), (BASE, SHARED + WHOLE)):
            rest = iri.removeprefix(base)
            if rest != iri and _head(rest) in heads:
                return "/" + quote(rest, safe=_SAFE)
        return f"{ELSEWHERE}?iri={quote(iri, safe='')}"

    def iri(self, path: str) -> str:
        """Return the IRI that answers at a path below an own head, or "".

        >>> Addresses("https://example.org/").iri("/theme/climate-change")
        'https://w3id.org/citypact/theme/climate-change'
        """
        rest = unquote(path.removeprefix("/"))
        head = _head(rest)
        if head in OWN:
            return self.base + rest
        return BASE + rest if head in SHARED + WHOLE else ""


def _head(rest: str) -> str:
    return rest.partition("/")[0].partition("#")[0]
