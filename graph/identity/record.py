"""Records: what is compared about a thing that sources name."""

from typing import NamedTuple


class Name(NamedTuple):
    """A name as a source writes it.

    `kind` is `name`, `other`, `former`, `acronym` or `called`; `language` a BCP 47 tag or "".
    """

    text: str
    kind: str = "name"
    language: str = ""


class Record(NamedTuple):
    """What sources say of one thing, as far as it tells whether another record is the same thing.

    `kind` is `place`, `city`, `partner`, `agreement`, `initiative` or `event`; `classes` are the
    last parts of its classes and of its classification (`Agency`, `Unit`, `company`).
    `countries` are ISO 3166 alpha-2 codes, `regions` names of the regions in which it lies,
    `identifiers` CURIEs (`ror:03e8s1d88`), `hosts` the host names of its websites. `place` is the
    IRI of the place it has jurisdiction over or lies at. `parents` are the IRIs of what it is a
    unit of, `parties` those of who takes part in it, `dates` what is known of its start and end
    as it is written. `links` counts the things of the network that it takes part in, or that take
    part in it.
    """

    iri: str
    kind: str
    names: tuple[Name, ...]
    sources: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    point: tuple[float, float] | None = None
    population: int = 0
    identifiers: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    place: str = ""
    parents: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    links: int = 0


class Comparison(NamedTuple):
    """What comparing two records gave: how likely they are one thing (0 to 1), and why.

    `certain` says that the score needs no person: at or above 0.5 they are the same, below it
    they are different. Where it is false a person decides.
    """

    score: float
    certain: bool
    reasons: tuple[str, ...]


class Proposal(NamedTuple):
    """Two records that may be one thing, for a person to judge.

    `value` says how much of the network a join would bring together; the highest comes first.
    """

    subject: str
    object: str
    score: float
    reasons: tuple[str, ...]
    value: float = 0.0
