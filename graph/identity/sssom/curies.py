"""CURIEs of SSSOM tables: from `partner:unep` to an IRI and back, by the prefixes of a table."""

import re
from collections.abc import Iterable, Mapping

from pyoxigraph import NamedNode

from loaders.values import ValueFault
from ontology.suggest import did_you_mean
from ontology.terms import BASE, GEONAMES, prefixes_of

BUILT_IN = {
    "semapv": "https://w3id.org/semapv/vocab/",
    "sssom": "https://w3id.org/sssom/",
    "orcid": "https://orcid.org/",
    "geonames": GEONAMES,
    "wikidata": "http://www.wikidata.org/entity/",
}
_PREFIX = re.compile(r"([A-Za-z_][\w.-]*):(?!//)")
_SCHEMES = ("urn", "tag", "info", "doi", "mailto")
_LOCAL = re.compile(r"[^\s\"|]+")


def known_prefixes(base: str = "", declared: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the prefixes that a table may use; those that it declares come before all others."""
    return BUILT_IN | prefixes_of(base or BASE) | dict(declared or {})


def expand(text: str, prefixes: Mapping[str, str]) -> str:
    """Return the IRI that a CURIE or IRI stands for.

    Raises:
        ValueFault: the prefix is unknown, or it is no IRI.

    >>> expand("partner:unep", known_prefixes())
    'https://w3id.org/citypact/id/partner/unep'
    """
    written = text.strip().removeprefix("<").removesuffix(">")
    if match := _PREFIX.match(written):
        name = match[1]
        if name in prefixes:
            written = prefixes[name] + written[match.end() :]
        elif name not in _SCHEMES:
            mend = did_you_mean(name, prefixes) or "declare it in the curie_map of the head"
            raise ValueFault(f"unknown prefix “{name}:”", mend)
    try:
        NamedNode(written)
    except ValueError:
        raise ValueFault(f"“{text}” is no IRI", "write partner:unep or a whole IRI") from None
    return written


def shorten_by(iri: str, prefixes: Mapping[str, str]) -> str:
    """Write an IRI with the longest prefix that fits, or as it is.

    >>> shorten_by("https://sws.geonames.org/2735943/", known_prefixes())
    'geonames:2735943/'
    """
    name, length = "", 0
    for prefix, namespace in prefixes.items():
        size = len(namespace)
        if size > length and iri.startswith(namespace):
            name, length = prefix, size
    if length and _LOCAL.fullmatch(iri, length) and not iri.startswith("//", length):
        return f"{name}:{iri[length:]}"
    return iri


def prefixes_for(iris: Iterable[str], base: str = "") -> dict[str, str]:
    """Return prefixes with which each of these IRIs can be written, sorted by name.

    A namespace that nobody gave a prefix gets one: `ns1`, `ns2` in alphabetical order.

    >>> prefixes_for(["https://example.org/city/7", "https://sws.geonames.org/2735943/"])
    {'geonames': 'https://sws.geonames.org/', 'ns1': 'https://example.org/city/'}
    """
    known = known_prefixes(base)
    used, unknown = set[str](), set[str]()
    for namespace in {iri[: max(iri.rfind("/", 0, -1), iri.rfind("#", 0, -1)) + 1] for iri in iris}:
        short = shorten_by(f"{namespace}x", known)
        if short != f"{namespace}x":
            used.add(short.partition(":")[0])
        else:
            unknown.add(namespace)
    own = {f"ns{n}": namespace for n, namespace in enumerate(sorted(unknown - {""}), 1)}
    return {name: known[name] for name in sorted(used)} | own
