"""The names of a file: which key stands for which thing."""

import re
from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import NamedNode

from loaders.gazetteer.regions import place_key
from loaders.keys import SLUG, thing_key
from loaders.values import ValueFault
from ontology.errors import NotFoundError, Problem
from ontology.suggest import did_you_mean
from ontology.terms import GEONAMES, SCHEMES

_PLACE = re.compile("(geonames|country|iso|iso3166|m49):")


class Names:
    """Keys and the IRIs they stand for.

    >>> names = Names("https://w3id.org/citypact/", ["partner", "place"])
    >>> names.declare("place", "gwangju", "1841811")
    >>> names.get("gwangju").value
    'https://sws.geonames.org/1841811/'
    >>> names.get("partner/unep").value
    'https://w3id.org/citypact/id/partner/unep'
    """

    def __init__(self, base: str, paths: Iterable[str]) -> None:
        self.base = base
        self._paths = set(paths)
        self._known: dict[str, dict[str, NamedNode]] = defaultdict(dict)

    def declare(self, path: str, key: str, geonames: str = "") -> None:
        """Note that a key is opened in this file; a GeoNames id makes the IRI of a place."""
        if geonames or path not in self._known[key]:
            self._known[key][path] = self._iri(path, key, geonames)

    def _iri(self, path: str, key: str, geonames: str = "") -> NamedNode:
        if geonames:
            return NamedNode(f"{GEONAMES}{geonames}/")
        if path in SCHEMES:
            return NamedNode(f"{self.base}{path}/{key}")
        return NamedNode(f"{self.base}id/{path}/{key}")

    def find(self, key: str, *, expect: str = "") -> NamedNode | None:
        """Return the IRI of a key that this file declares on that path, or None."""
        return self._known.get(key, {}).get(expect)

    def get(self, reference: str, *, expect: str = "") -> NamedNode:
        """Return the IRI that a reference names.

        Raises:
            NotFoundError: the key is not declared in this file, or stands for two things.
        """
        path, slash, key = reference.rpartition("/")
        if _PLACE.match(reference):
            return self._place(reference)
        if slash and path in self._paths and SLUG.fullmatch(key):
            return self._known.get(key, {}).get(path) or self._iri(path, key)
        return self._local(reference, expect)

    def _place(self, reference: str) -> NamedNode:
        try:
            key = place_key(reference)
        except ValueFault as fault:
            raise NotFoundError(Problem("", "", fault.found, fault.mend)) from None
        if key.startswith("geonames:"):
            return NamedNode(f"{GEONAMES}{key.removeprefix('geonames:')}/")
        return NamedNode(f"{self.base}id/place/{thing_key(key, '')}")

    def _local(self, key: str, expect: str) -> NamedNode:
        found = self._known.get(key, {})
        if expect in found:
            return found[expect]
        if len(found) == 1 and not expect:
            return next(iter(found.values()))
        if not found:
            mend = did_you_mean(key, self._known) or "open it in this file, or write kind/key"
            raise NotFoundError(Problem("", "", f"nothing is called “{key}” here", mend))
        if expect:
            kinds = " and ".join(sorted(found))
            raise NotFoundError(
                Problem("", "", f"“{key}” is a {kinds}, no {expect}", f"name a {expect}")
            )
        choices = " or ".join(f"{path}/{key}" for path in sorted(found))
        raise NotFoundError(Problem("", "", f"“{key}” names two things", f"write {choices}"))
