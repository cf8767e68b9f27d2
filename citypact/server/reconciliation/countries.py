"""Countries of a column: codes and names, in whatever way a list writes them."""

from collections.abc import Iterable

from loaders.gazetteer.countries import country
from ontology.terms import GEONAMES


def read_countries(texts: Iterable[str]) -> list[str]:
    """Return the IRIs of the countries that texts mean; one that means none or several is left out.

    >>> read_countries(["KE", "KEN", "肯尼亚", "https://sws.geonames.org/192950/"])
    ['https://sws.geonames.org/192950/']
    >>> read_countries(["Korea", "Q114", ""])
    []
    """
    iris = (text if text.startswith(GEONAMES) else _iri(text) for text in texts)
    return list(dict.fromkeys(filter(None, iris)))


def _iri(text: str) -> str:
    found = country(text)
    return found.iri if found else ""
