"""Organisations: which records may be one body, and how likely they are.

Names compare by their words, each as heavy as it is rare, beside acronyms, websites, countries
and identifiers. A name in another language or script counts where a record gives it; nothing is
translated. What one name has more than the other is read as a sign of a part or a chapter of the
body until something else, such as one website, says that it is not.
"""

from collections.abc import Iterable, Iterator, Sequence

from graph.identity.identifiers import registers_apart
from graph.identity.organisations.conflicts import conflict, weakened
from graph.identity.organisations.evidence import evidence, reasons_of
from graph.identity.organisations.profile import Profile, profile
from graph.identity.organisations.verdict import WRITTEN_OUT, verdict
from graph.identity.organisations.weights import Weights
from graph.identity.organisations.words import words
from graph.identity.record import Comparison, Record

_TELLING = 3


def organisation_keys(record: Record) -> Iterable[str]:
    """Return the keys of the blocks in which a record is compared.

    They are its identifiers and websites, its acronyms, each name as sorted words and run
    together, and the pairs of the three words of a name that are the least common in the field.
    Acronyms, common pairs and single words come with the country too. A block that grows too
    large, such as “ministry” and “health”, is to be left out: what belongs together in it meets
    in the smaller one of its country.

    >>> from graph.identity.record import Name
    >>> unep = Record("", "partner", (Name("UN Environment"), Name("UNEP", "acronym")))
    >>> sorted(organisation_keys(unep))
    ['acronym unenvironment', 'acronym unep', 'name environment unitednations', \
'pair environment unitednations', 'run unitednationsenvironment']
    """
    return dict.fromkeys(_keys(profile(record)))


def _keys(known: Profile) -> Iterator[str]:
    lands = sorted(known.countries)
    yield from (f"id {each}" for each in sorted(known.identifiers))
    yield from (f"host {host}" for host in sorted(known.hosts))
    for acronym in sorted(known.acronyms):
        yield f"acronym {acronym}"
        yield from (f"acronym {acronym} {land}" for land in lands)
    for initials in sorted(known.initials):
        yield from (f"acronym {initials} {land}" for land in lands)
        if not lands and len(initials) >= WRITTEN_OUT:
            yield f"acronym {initials}"
    yield from (f"run {run}" for run in known.runs)
    for key, form in known.keys.items():
        yield from _name_keys(key, form.words, lands)


def _name_keys(key: str, found: Sequence[str], lands: Sequence[str]) -> Iterator[str]:
    common = words("common")
    rare = sorted(set(found), key=lambda word: (int(common.get(word, 0)), -len(word), word))
    yield f"name {key}"
    telling = sorted(rare[:_TELLING])
    for n, one in enumerate(telling):
        for other in telling[n + 1 :]:
            yield f"pair {one} {other}"
            if one in common and other in common:
                yield from (f"pair {one} {other} {land}" for land in lands)
    for word in rare[:2]:
        yield from (f"word {word} {land}" for land in lands)


class Organisations:
    """Compares records of organisations by what they have and what is common among them.

    >>> from graph.identity.record import Name
    >>> a = Record("a", "partner", (Name("UN Environment Programme"),), sources=("a",))
    >>> b = Record("b", "partner", (Name("UN Environment Programme (UNEP)"),), sources=("b",))
    >>> found = Organisations([a, b]).compare(a, b)
    >>> found.certain, found.reasons[0]
    (True, 'same name “UN Environment Programme”')
    """

    def __init__(self, records: Sequence[Record]) -> None:
        """Learn from all records how rare words and names are."""
        self._weights = Weights(records)

    def compare(self, a: Record, b: Record) -> Comparison | None:
        """Return how likely two records are one body and why, None where nothing says so."""
        one, two = profile(a), profile(b)
        shared = one.identifiers & two.identifiers
        found = evidence(one, two, self._weights)
        if found is None and not shared:
            return None
        apart = registers_apart(one.identifiers, two.identifiers)
        if shared:
            return _identified(min(shared), apart, reasons_of(found, one, two) if found else ())
        result = verdict(found, one, two, self._weights) if found else None
        if result is not None and (a.iri in b.parents or b.iri in a.parents):
            return Comparison(0.0, True, ("one is given as a unit of the other",))
        if result is not None and apart:
            return Comparison(0.0, True, (f"different identifiers {apart[0]} and {apart[1]}",))
        against = conflict(one, two) if result is not None else None
        return weakened(result, against) if result is not None and against else result


def _identified(shared: str, apart: tuple[str, str] | None, reasons: tuple[str, ...]) -> Comparison:
    """Return what one identifier on both sides says; another register may contradict it."""
    if apart:
        against = f"different identifiers {apart[0]} and {apart[1]}"
        return Comparison(0.6, False, (f"same identifier {shared}", against, *reasons))
    return Comparison(1.0, True, (f"same identifier {shared}", *reasons))
