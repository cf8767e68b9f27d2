"""The loader of hand-written documents: YAML, one file a document, blocks by passage.

    passages:
      para-12:
        locator: paragraph 12
        initiatives:
          urbanshift:
            name: {en: UrbanShift, zh: 城市转变倡议}
            lead: unep

`docs/documents.md` explains the format; `KINDS` lists its kinds and `loaders.words.WORDS` its
words.
"""

from collections.abc import Iterator
from typing import NamedTuple

from pyoxigraph import NamedNode

from loaders.claims import Passage
from loaders.keys import SLUG
from loaders.names import Names
from loaders.report import Report
from loaders.source import Source
from loaders.statements import Statements
from loaders.values import ValueFault
from loaders.values import language as language_tag
from loaders.words import WORDS, Scope, Word, word_of
from loaders.yaml_tree import Fields, Items, Node, Text, YamlFault, read_yaml
from ontology import vocabulary
from ontology.suggest import did_you_mean
from ontology.terms import CP


class Kind(NamedTuple):
    """What a block opens: the path in the IRIs of its things, and their class."""

    path: str
    type: NamedNode


KINDS: dict[str, Kind] = {
    "agencies": Kind("partner", CP.Agency),
    "cities": Kind("partner", CP.City),
    "networks": Kind("partner", CP.CityNetwork),
    "units": Kind("partner", CP.Unit),
    "partners": Kind("partner", CP.Partner),
    "agreements": Kind("agreement", CP.Agreement),
    "initiatives": Kind("initiative", CP.Initiative),
    "events": Kind("event", CP.Event),
    "outputs": Kind("output", CP.Output),
    "publications": Kind("output", CP.Publication),
    "strategies": Kind("output", CP.Strategy),
    "countries": Kind("place", CP.Country),
    "regions": Kind("place", CP.Region),
    "localities": Kind("place", CP.Locality),
    "places": Kind("place", CP.Place),
    "themes": Kind("theme", CP.Theme),
}


def load(source: Source, report: Report) -> Iterator[Passage]:
    """Yield the passages of a document; report everything that is wrong in it."""
    try:
        tree = read_yaml(source.text())
    except YamlFault as fault:
        report.problem(f"line {fault.line}", fault.found, fault.mend)
        return
    yield from _Document(source, report).read(tree)


class _Document:
    """Reads one tree: first the keys it opens, then what each passage says."""

    def __init__(self, source: Source, report: Report) -> None:
        self._report = report
        self._names = Names(source.base, {kind.path for kind in KINDS.values()})
        self._statements = Statements(source.base, source.id, source.language)
        self._scope = Scope(self._names, self._statements)
        self._lines: list[int] = []

    def _fault(self, line: int, found: str, mend: str = "") -> None:
        self._report.problem(f"line {line}", found, mend)

    def read(self, tree: Node) -> Iterator[Passage]:
        passages = dict(self._passages(tree))
        for passage in passages.values():
            self._declare(passage)
        for key, passage in passages.items():
            yield self._passage(key, passage)

    def _passages(self, tree: Node) -> Iterator[tuple[str, Fields]]:
        top = self._fields(tree, "the document")
        self._unknown(top, {"language", "passages"})
        if isinstance(language := top.entries.get("language"), Text):
            try:
                self._statements.language = language_tag(language.value)
            except ValueFault as fault:
                self._fault(language.line, fault.found, fault.mend)
        passages = self._fields(top.entries.get("passages", Fields({}, 1)), "passages")
        if not passages.entries:
            self._fault(top.line, "no passages stand here", "write passages: and a block for each")
        for key, node in passages.entries.items():
            if not SLUG.fullmatch(key):
                self._fault(passages.lines[key], f"“{key}” is no key", "write a-z, 0-9 and hyphens")
            else:
                yield key, self._fields(node, key)

    def _fields(self, node: Node, what: str) -> Fields:
        if isinstance(node, Fields):
            return node
        if not (isinstance(node, Text) and not node.value):
            self._fault(node.line, f"{what} is no block", "write key: value lines below it")
        return Fields({}, node.line)

    def _unknown(self, fields: Fields, known: set[str]) -> None:
        for key in fields.entries.keys() - known:
            self._fault(fields.lines[key], f"unknown word “{key}”", did_you_mean(key, known))

    def _blocks(self, passage: Fields) -> Iterator[tuple[Kind, str, int, Fields]]:
        """Yield each thing that a passage opens: its kind, key, line and facts."""
        for name, node in passage.entries.items():
            if kind := KINDS.get(name):
                things = self._fields(node, name)
                for key, facts in things.entries.items():
                    yield kind, key, things.lines[key], self._fields(facts, key)

    def _declare(self, passage: Fields) -> None:
        for kind, key, line, facts in self._blocks(passage):
            number = facts.entries.get("geonames")
            geonames = number.value if isinstance(number, Text) else ""
            if not SLUG.fullmatch(key):
                self._fault(line, f"“{key}” is no key", "write a-z, 0-9 and hyphens")
            elif geonames and not geonames.isdecimal():
                where = facts.lines["geonames"]
                self._fault(where, f"“{geonames}” is no GeoNames id", "write its number")
            else:
                self._names.declare(kind.path, key, geonames)

    def _passage(self, key: str, passage: Fields) -> Passage:
        self._unknown(passage, {"locator", "position", *KINDS})
        locator, (start, end) = self._locator(key, passage), self._position(passage)
        self._lines = []
        for kind, name, line, facts in self._blocks(passage):
            if SLUG.fullmatch(name):
                self._thing(kind, name, line, facts)
        claims = self._statements.take()
        return Passage(key, locator, passage.line, claims, start, end, self._lines)

    def _locator(self, key: str, passage: Fields) -> str:
        locator = passage.entries.get("locator")
        if isinstance(locator, Text) and locator.value:
            return locator.value
        self._fault(passage.line, f"passage “{key}” has no locator", "write locator: paragraph 2")
        return key

    def _position(self, passage: Fields) -> tuple[int, int]:
        node = passage.entries.get("position")
        if node is None:
            return -1, -1
        values = [item.value for item in node.nodes if isinstance(item, Text)] if isinstance(
            node, Items) else []  # fmt: skip
        if len(values) == 2 and all(map(str.isdecimal, values)) and int(values[0]) < int(values[1]):
            return int(values[0]), int(values[1])
        self._fault(node.line, "position is no pair of offsets", "write position: [120, 480]")
        return -1, -1

    def _thing(self, kind: Kind, key: str, line: int, facts: Fields) -> None:
        subject = str(self._names.get(f"{kind.path}/{key}"))
        self._statements.open(subject, kind.type)
        self._place_claims(line)
        for name, node in facts.entries.items():
            word = word_of(name)
            if word is None:
                known = WORDS.keys() | vocabulary.concepts("role")
                mend = did_you_mean(name, known)
                self._fault(facts.lines[name], f"unknown word “{name}”", mend)
            else:
                self._facts(word, subject, node, facts.lines[name])

    def _facts(self, word: Word, subject: str, node: Node, line: int) -> None:
        if isinstance(node, Items) and not node.nodes:
            self._fault(line, "the list is empty", "fill it or remove the word")
        for element in node.nodes if isinstance(node, Items) else [node]:
            where = element.line if isinstance(node, Items) else line
            try:
                word(self._scope, subject, element)
            except ValueFault as fault:
                self._fault(where, fault.found, fault.mend)
            except ValueError as error:
                self._fault(where, str(error), "mend the value")
            self._place_claims(where)

    def _place_claims(self, line: int) -> None:
        """Note the line of the claims that have been added since the last time."""
        self._lines += [line] * (len(self._statements.claims) - len(self._lines))
