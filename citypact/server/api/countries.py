"""Countries of a map: who is in them, and what there is in or about them."""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.happening import chronicle
from citypact.server.api.naming import Naming
from citypact.server.api.refs import Ref
from graph.network.reading.located import Located
from loaders.gazetteer.countries import by_geonames, countries
from ontology.terms import GEONAMES


class Country(Struct):
    """A country: `number` is its ISO 3166-1 numeric code with three digits, as in world-atlas.

    `partners` are in it, `initiatives` and `agreements` there or about it; "" where ISO knows no
    code or number.
    """

    place: Ref
    number: str
    code: str
    partners: int
    initiatives: int
    agreements: int


def countries_of(
    graph: KnowledgeGraph, located: Located, partners: Iterable[str], things: Iterable[str],
    names: Naming,
) -> list[Country]:  # fmt: skip
    """Return the countries of partners and things, those of most initiatives first."""
    known = chronicle(graph).happenings
    home = Counter(country for iri in partners if (country := located.country(iri)))
    about: dict[str, Counter[str]] = {"initiative": Counter(), "agreement": Counter()}
    for iri in things:
        if iri in known and known[iri].kind in about:
            about[known[iri].kind].update(located.all_countries(iri))
    initiatives, agreements = about["initiative"], about["agreement"]
    iris = {*home, *initiatives, *agreements}
    order = sorted(iris, key=lambda iri: (-initiatives[iri], -home[iri], -agreements[iri], iri))
    names.refs(order)
    return [
        Country(names.ref(iri, "place"), *iso(iri, located),
                home[iri], initiatives[iri], agreements[iri])
        for iri in order
    ]  # fmt: skip


def iso(iri: str, located: Located) -> tuple[str, str]:
    """Return the numeric and the alpha-2 code of ISO 3166-1 of a country, "" where unknown."""
    code = located.codes.get(iri, "")
    place = iri.removeprefix(GEONAMES).rstrip("/")
    known = countries().get(code) or by_geonames().get(place)
    return (known.m49, known.iso2) if known else ("", code)
