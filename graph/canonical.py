"""The canonical view: one pass over the claims of all sources, and what follows from them.

Lines of N-Quads go in. Two files come out: the claims, each in the graph of its citation, and the
default graph, which holds each statement once more and the derived ones of section 4 of the
model. It works on text because formatting and splitting lines is faster than making objects, and
keeps only what derivation needs.

A statement that several passages make is written several times, which a store takes as one.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from graph.counts import Tally
from graph.derive import Derivation
from graph.identity.joins.join import Identity
from graph.implied import implied, implied_by
from graph.search.gathering import Gathering
from ontology.terms import SKOS

Write = Callable[[str], object]
_PREF_LABEL = str(SKOS.prefLabel)
_BATCH = 5_000
_NO_PASSAGE = " .\n "  # no line ends so


class CanonicalView:
    """Takes the claims of one source after the other, then finishes.

    `claims` counts statements in citation graphs, source by source, `tally` those of the default
    graph, and `naming` gathers the names that these give.
    """

    def __init__(self, identity: Identity, write_claims: Write, write_triples: Write) -> None:
        self._same = identity.canonical
        self._write_claims, self._write_triples = write_claims, write_triples
        self.derivation = Derivation()
        self.tally, self.naming = Tally(), Gathering()
        self.claims: list[int] = []

    def add_source(self, lines: Iterable[str]) -> None:
        """Take the claims of one source, sorted by citation; each line ends with a line feed."""
        lines = self._rewritten(lines) if self._same else iter(lines)
        tail = _NO_PASSAGE
        self.claims.append(0)
        while batch := list(islice(lines, _BATCH)):
            tail = self._add_claims(batch, tail)
        self.derivation.next_source()

    def _add_claims(self, lines: list[str], tail: str) -> str:
        """Take some claims. Each line of a passage has one tail; return that of the last line."""
        derivation, triples = self.derivation, list[str]()
        for line in lines:
            if not line.endswith(tail):
                derivation.next_passage()
                tail = line[line.rindex(" ", 0, -3) :]
            triple = line[: -len(tail)]
            subject, predicate, value = triple.split(" ", 2)
            derivation.note(subject, predicate, value)
            if predicate != _PREF_LABEL:
                triples.append(triple)
                if value[0] == "<" and any(implied_by(predicate)):
                    triples += implied(subject, predicate, value)
        self.claims[-1] += len(lines)
        self._write_claims("".join(lines))
        self._put(triples)
        return tail

    def _rewritten(self, lines: Iterable[str]) -> Iterator[str]:
        """Yield lines with joined IRIs replaced; two lines of a passage may become one."""
        same = self._same
        kept: set[str] = set()
        graph = ""
        for line in lines:
            subject, predicate, rest = line.split(" ", 2)
            value, citation, _ = rest.rsplit(" ", 2)
            if citation != graph:
                kept.clear()
                graph = citation
            line = (
                f"{same.get(subject, subject)} {predicate} {same.get(value, value)} {citation} .\n"
            )
            if line not in kept:
                kept.add(line)
                yield line

    def add(self, triples: Iterable[str]) -> None:
        """Write statements of the default graph."""
        triples = iter(triples)
        while batch := list(islice(triples, _BATCH)):
            self._put(batch)

    def _put(self, triples: list[str]) -> None:
        self.tally.add(triples)
        self.naming.add(triples)
        self._write_triples(" .\n".join([*triples, ""]))

    def finish(self) -> None:
        """Write everything that follows from the claims."""
        self.add(self.derivation.triples())
