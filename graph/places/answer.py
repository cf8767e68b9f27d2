"""An answer: the place that a query means, or why it stays open, with the candidates."""

from typing import NamedTuple

from ontology.terms import GEONAMES


class Candidate(NamedTuple):
    """A place of GeoNames that a query may mean.

    `geonames` is its id, `region` the name of the first-level region in which it lies, `score`
    the share of the evidence that speaks for it among all candidates (0 to 1).
    """

    geonames: str
    name: str
    country: str
    region: str
    population: int
    point: tuple[float, float] | None
    score: float
    reasons: tuple[str, ...]

    @property
    def iri(self) -> str:
        """The IRI that GeoNames gives it.

        >>> Candidate("2735943", "Porto", "PT", "Porto", 0, None, 1.0, ()).iri
        'https://sws.geonames.org/2735943/'
        """
        return f"{GEONAMES}{self.geonames}/"


class PlaceAnswer(NamedTuple):
    """What a query means.

    `decided` is None where it stays open; `candidates` are the ten best, the best first. `level`
    is `city`, `district`, `metropolitan`, `county`, `region`, `country` or `none`. `reasons` say
    in plain words why it is decided or open. `core` is the key of the bare name, without
    administrative words: places that the gazetteer lacks are matched by it.
    """

    decided: Candidate | None
    candidates: tuple[Candidate, ...]
    level: str
    reasons: tuple[str, ...]
    core: str
