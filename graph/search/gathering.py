"""Gathering the names of a build while its statements are written, as text.

What is gathered is what `read_names` reads from the finished store, without asking it.
"""

import re
from collections.abc import Iterable

from graph.network.kinds import KIND_OF
from graph.search.names import KINDS, USE_OF, Name, Thing, bit, names_of
from ontology.terms import CP, RDF

_TYPE, _CITED_BY = str(RDF.type), str(CP.citedBy)
_BITS = {str(CP[kind.title()]): bit(kind) for kind in KINDS}
_PARTICULAR = {str(CP[name]): place for place, name in enumerate(KIND_OF)}
_ESCAPED = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_CONTROLS = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}


class Gathering:
    """Takes the statements of the canonical view, and keeps those that name things.

    Of how often a thing is cited it hears last, so that the counts of participations, which have
    no names, need not be kept.
    """

    def __init__(self) -> None:
        self._uses: dict[tuple[str, str], int] = {}
        self._bits: dict[str, int] = {}
        self._particular: dict[str, int] = {}
        self._known: dict[str, int] = {}

    def add(self, triples: Iterable[str]) -> None:
        """Take statements, as N-Triples without the full stop.

        >>> gathering = Gathering()
        >>> gathering.add([f"<urn:iclei> {RDF.type} {CP.Partner}",
        ...                f'<urn:iclei> {CP.acronym} "ICLEI"'])
        >>> gathering.names()[0].text
        'ICLEI'
        """
        for triple in triples:
            subject, predicate, value = triple.split(" ", 2)
            if predicate == _TYPE:
                self._opened(subject, value)
            elif (use := USE_OF.get(predicate)) is not None and value[0] == '"':
                self._uses[subject, value] = min(use, self._uses.get((subject, value), use))
            elif predicate == _CITED_BY and subject in self._bits:
                self._known[subject] = int(value.split('"', 2)[1])

    def _opened(self, subject: str, class_: str) -> None:
        if bits := _BITS.get(class_):
            self._bits[subject] = self._bits.get(subject, 0) | bits
        if (place := _PARTICULAR.get(class_)) is not None:
            self._particular[subject] = min(place, self._particular.get(subject, place))

    def names(self) -> list[Name]:
        """Return every name of every thing: each once a language, by its best use."""
        things = {subject: self._thing(subject, bits) for subject, bits in self._bits.items()}
        best: dict[tuple[Thing, str, str], int] = {}
        for (subject, value), use in self._uses.items():
            if thing := things.get(subject):
                key = thing, *_text(value)
                best[key] = min(use, best.get(key, use))
        return [Name(*key, use) for key, use in best.items()]

    def _thing(self, subject: str, bits: int) -> Thing:
        place = self._particular.get(subject)
        kind = names_of(bits)[0] if place is None else tuple(KIND_OF.values())[place]
        return Thing(_plain(subject[1:-1]), bits, kind, self._known.get(subject, 0))


def _text(literal: str) -> tuple[str, str]:
    """Return the text of a literal and its language, as a store gives them.

    >>> _text('"Côte d\\\\u2019Ivoire"@fr-CI'), _text('"UNEP"')
    (('Côte d’Ivoire', 'fr-ci'), ('UNEP', ''))
    """
    text, _, rest = literal[1:].rpartition('"')
    return _plain(text), rest[1:].lower() if rest.startswith("@") else ""


def _plain(text: str) -> str:
    return _ESCAPED.sub(_meant, text) if "\\" in text else text


def _meant(escaped: re.Match[str]) -> str:
    short, long, sign = escaped.groups()
    return _CONTROLS.get(sign, sign) if sign else chr(int(short or long, 16))
