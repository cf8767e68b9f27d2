"""The canonical view: one pass over the claims of all sources, and what follows from them.

Lines of N-Quads go in; lines of N-Quads come out: each claim in the graph of its citation, each
distinct statement once more in the default graph, and there the derived statements of section 4
of the model. It works on text because formatting and splitting lines is faster than making
objects, and keeps only what derivation needs.
"""

from collections.abc import Callable, Iterable, Iterator

from graph.derive import Derivation
from graph.identity import Identity
from ontology.terms import SKOS

Write = Callable[[str], object]
_PREF_LABEL = str(SKOS.prefLabel)


class CanonicalView:
    """Takes the claims of one source after the other, then finishes.

    `claims` counts statements in citation graphs, `triples` distinct ones in the default graph.
    """

    def __init__(self, identity: Identity, write: Write) -> None:
        self._same = identity.canonical
        self._write = write
        self._seen: set[int] = set()
        self.derivation = Derivation()
        self.claims = 0

    @property
    def triples(self) -> int:
        """How many distinct statements stand in the default graph."""
        return len(self._seen)

    def add_source(self, lines: Iterable[str]) -> None:
        """Take the claims of one source, sorted by citation; each line ends with a line feed."""
        write, note, seen = self._write, self.derivation.note, self._seen
        rewrite = self._rewritten if self._same else iter
        graph = ""
        for line in rewrite(lines):
            subject, predicate, rest = line.split(" ", 2)
            value, citation = rest[:-3].rsplit(" ", 1)
            if citation != graph:
                self.derivation.next_passage()
                graph = citation
            write(line)
            self.claims += 1
            note(subject, predicate, value)
            if predicate != _PREF_LABEL:
                triple = f"{subject} {predicate} {value}"
                write(f"{triple} .\n")
                seen.add(hash(triple))
        self.derivation.next_source()

    def _rewritten(self, lines: Iterable[str]) -> Iterator[str]:
        """Yield lines with joined IRIs replaced; two lines of a passage may become one."""
        same = self._same
        kept: set[str] = set()
        graph = ""
        for line in lines:
            subject, predicate, rest = line.split(" ", 2)
            value, citation = rest[:-3].rsplit(" ", 1)
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
        """Write statements of the default graph, each once."""
        for triple in triples:
            key = hash(triple)
            if key not in self._seen:
                self._seen.add(key)
                self._write(f"{triple} .\n")

    def finish(self) -> None:
        """Write everything that follows from the claims."""
        self.derivation.finish()
        self.add(self.derivation.triples())
