"""The loader of RDF files of any syntax: SKOS, ORG, schema.org, FOAF, and what a descriptor adds.

    loader = "rdf"
    path = "suite/*/manifest.ttl"

    [rdf.prefixes]
    mf = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
    [rdf.classes]
    "mf:Manifest" = "publications"
    [rdf.properties]
    "mf:name" = "name"

A file passes `guard` before the parser sees it; its triples go to `rows`, from which each subject
is read whole and said in the words of `vocabulary`. `docs/registries.md` explains the format.
"""

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import IO, cast

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, parse

from loaders.claims import Passage
from loaders.keys import slug
from loaders.rdf.guard import Guard, scanner
from loaders.rdf.nodes import own_key
from loaders.rdf.rows import BLANK, IRI, LITERAL, Rows
from loaders.rdf.syntax import SYNTAXES, syntax
from loaders.rdf.things import Things
from loaders.rdf.vocabulary import TYPE, Terms
from loaders.reading.faults import FileFault
from loaders.reading.files import open_bytes
from loaders.report import Report
from loaders.source import Source
from loaders.tally import Tally

_MANY = 20_000
Row = tuple[int, str, int, str, str, str]


def load(source: Source, report: Report) -> Iterator[Passage]:
    """Yield a passage for each subject of the files that is a thing."""
    terms = Terms(source.options, report)
    if report.refused:
        return
    rows = Rows()
    try:
        files = _Files(source, terms, rows, report)
        files.read()
        if not report.refused:
            rows.sort(terms.numbers[TYPE], terms.kinds())
            yield from _passages(source, terms, rows, files, report)
            files.tell()
    finally:
        rows.close()


def _passages(
    source: Source, terms: Terms, rows: Rows, files: "_Files", report: Report
) -> Iterator[Passage]:
    things = Things(source, terms, rows, report)
    for node, file, said in rows.subjects():
        locator = f"_:{rows.blank(node)}" if node.startswith("_:") else terms.shorten(node)
        name = files.names[file]
        things.scope.say.place = locator = f"{name}, {locator}" if name else locator
        if things.subject(node, said) and (claims := things.scope.st.take()):
            key = things.scope.nodes.key(node) if node.startswith("_:") else own_key(node)
            yield Passage(f"{slug(name)}.{key}" if name else key, locator, 0, claims)
    mend = "describe it in the file, or map the property to another word"
    things.scope.left.tell(report, "cannot be said", mend)


class _Files:
    """Reads the files of a source into rows."""

    def __init__(self, source: Source, terms: Terms, rows: Rows, report: Report) -> None:
        self._source, self._terms, self._rows, self._report = source, terms, rows, report
        self._paths = source.paths()
        self.names = _names(self._paths)
        self._classes, self._properties, self._graphs = Tally(), Tally(), Tally()
        read = source.options.get("read", {})
        self._declared = str(read.get("format", "")) if isinstance(read, dict) else ""
        self._member = str(read.get("member", "")) if isinstance(read, dict) else ""
        if not isinstance(read, dict) or read.keys() - {"format", "member"}:
            report.problem("read", "[read] holds what is not read", "write only format and member")

    def tell(self) -> None:
        """Say what nothing maps."""
        mend = "map it under [rdf.classes], or add it to ignore"
        self._classes.tell(self._report, "no kind of thing", mend)
        mend = "map it under [rdf.properties], or add it to ignore"
        self._properties.tell(self._report, "not mapped", mend)
        mend = "what they say is read as if it stood in no graph"
        self._graphs.tell(self._report, "the file has named graphs", mend)

    def read(self) -> None:
        """Read every file; one of several that cannot be read is left out, an only one refused."""
        for number, path in enumerate(self._paths):
            try:
                self._file(number, path)
            except FileFault as fault:
                self._rows.remove(number)
                place = ", ".join(filter(None, (self.names[number], fault.place)))
                tell = self._report.skip if len(self._paths) > 1 else self._report.problem
                tell(place, fault.found, fault.mend)

    def _file(self, number: int, path: Path) -> None:
        with open_bytes(path, self._member) as stream:
            if not stream.peek().strip() and len(self._paths) > 1:
                self._report.remark(self.names[number], "the file is empty", "fetch it again")
                return
            name = syntax(stream.peek(), path, self._declared)
            guard = Guard(stream, scanner(name))
            try:
                quads = parse(
                    input=cast(IO[bytes], guard), format=SYNTAXES[name], base_iri=self._base(number)
                )
                rows = (row for quad in quads if (row := self._row(number, quad)))
                while many := list(islice(rows, _MANY)):
                    self._rows.add(many)
            except (SyntaxError, ValueError, OSError) as error:
                raise _fault(error, guard.line) from None

    def _base(self, number: int) -> str:
        base = self._terms.base or f"{self._source.iri}/"
        return base + (self.names[number] or self._paths[number].name)

    def _row(self, file: int, quad: Quad) -> Row | None:
        """Return a triple as a row; what nothing maps is counted."""
        predicate = quad.predicate.value
        word = self._terms.properties.get(predicate)
        if not isinstance(quad.graph_name, DefaultGraph):
            self._graphs.add("named graphs", str(quad.graph_name))
        if word is None:
            if not self._terms.ignored(predicate):
                self._properties.add(self._terms.shorten(predicate), _shown(quad.object))
            return None
        if not word or not isinstance(quad.subject, NamedNode | BlankNode):
            return None
        kind, text, language = _value(quad.object, file)
        if word == TYPE and text not in self._terms.classes and not self._terms.ignored(text):
            self._classes.add(self._terms.shorten(text), _shown(quad.subject))
        return file, _node(quad.subject, file), self._terms.numbers[word], kind, text, language


def _node(node: object, file: int) -> str:
    if isinstance(node, BlankNode):
        return f"_:{file}.{node.value}"
    return node.value if isinstance(node, NamedNode) else ""


def _value(value: object, file: int) -> tuple[str, str, str]:
    if isinstance(value, Literal):
        return LITERAL, value.value, value.language or ""
    return (BLANK if isinstance(value, BlankNode) else IRI), _node(value, file), ""


def _shown(value: object) -> str:
    if isinstance(value, BlankNode):
        return "a blank node"
    return getattr(value, "value", "a statement about a statement")


def _names(paths: list[Path]) -> list[str]:
    """Return how the files are called: below the folder that they share; one has no name.

    >>> _names([Path("suite/bind/manifest.ttl"), Path("suite/add/manifest.ttl")])
    ['bind/manifest.ttl', 'add/manifest.ttl']
    """
    if len(paths) == 1:
        return [""]
    common = Path(os.path.commonpath([path.parent for path in paths]))
    return [path.relative_to(common).as_posix() for path in paths]


def _fault(error: Exception, read: int) -> FileFault:
    """Return what the parser said as a fault with its line, or else the line that it had read."""
    found = str(getattr(error, "msg", None) or error)
    line = getattr(error, "lineno", None)
    place = f"line {line}" if line else f"before line {read + 1}"
    if "remote context" in found:
        mend = "embed the context in the file; addresses are never fetched"
        return FileFault(place, "the file names a context at another address", mend)
    found = found.partition(": ")[2] if found.startswith("Parser error at") else found
    return FileFault(place, f"not valid RDF: {found[:300]}", "mend the file")
