"""From what an RDF file says of a subject to claims: one passage a subject."""

import re

from loaders.document import KINDS
from loaders.entries import Saying
from loaders.rdf.nodes import Nodes, curie
from loaders.rdf.relations import RELATION_WORDS, membership, takes_part
from loaders.rdf.rows import LITERAL, Rows, Said, Value
from loaders.rdf.scope import Scope, tag
from loaders.rdf.vocabulary import MEMBERSHIP, NEST, TYPE, Terms
from loaders.rdf.words import WORDS, link
from loaders.report import Report
from loaders.source import Source
from loaders.statements import Statements
from ontology import vocabulary
from ontology.terms import OWL

_POINT = re.compile(r"(?:<[^>]*>\s*)?POINT\s*\(\s*(-?[0-9.]+)\s+(-?[0-9.]+)\s*\)", re.IGNORECASE)
_SAYS = {**WORDS, **RELATION_WORDS}

Words = dict[str, list[Value]]


class Things:
    """Says what the rows of one subject after the other say."""

    def __init__(self, source: Source, terms: Terms, rows: Rows, report: Report) -> None:
        st = Statements(source.base, source.id, source.language, by_script=True)
        self.scope = Scope(st, Nodes(st, rows), rows, terms, Saying(report))
        self._own = source.iri
        self._roles = vocabulary.concepts("role")

    def subject(self, node: str, said: list[Said]) -> bool:
        """Say what stands of a subject; return whether it is a thing at all."""
        kind = self.scope.rows.kind(node)
        if kind == MEMBERSHIP:
            membership(self.scope, node)
        elif kind:
            by_word: Words = {}
            for number, value in said:
                by_word.setdefault(self.scope.terms.words[number], []).append(value)
            self._thing(node, kind, by_word)
        return bool(kind)

    def _thing(self, node: str, kind: str, by_word: Words) -> None:
        path, class_ = KINDS[kind]
        subject = self.scope.nodes.iri(node, path)
        if TYPE in by_word:
            self.scope.st.open(subject, class_)
            self._identity(subject, node)
        self._names(subject, by_word, kind)
        self._position(subject, by_word)
        for word, values in by_word.items():
            for value in values:
                self._word(subject, kind, word, value)

    def _word(self, subject: str, kind: str, word: str, value: Value) -> None:
        if say := _SAYS.get(word):
            say(self.scope, subject, value)
        elif word in self._roles or word.removesuffix("-of") in self._roles:
            takes_part(self.scope, subject, kind, word, value)
        elif word.startswith("figures "):
            measure = word.removeprefix("figures ")
            self.scope.say(word, self.scope.st.observation, subject, measure, value.text)

    def _identity(self, subject: str, node: str) -> None:
        """Say the identifier or the IRI by which the file knows the subject."""
        if found := curie(node):
            self.scope.st.identifier(subject, found)
        elif subject != f"<{node}>" and node.startswith("http") and not node.startswith(self._own):
            link(self.scope, "the IRI", subject, str(OWL.sameAs), node)

    def _names(self, subject: str, by_word: Words, kind: str) -> None:
        """Say names: the first in each language is preferred, labels come after names."""
        scope, preferred = self.scope, dict[str, str]()
        names = by_word.get("name", []) + self._inside(by_word, "name") + by_word.get("label", [])
        for value in names:
            if value.kind != LITERAL:
                scope.other("name", value)
            elif value.language not in preferred:
                partner = KINDS[kind].path == "partner" and not preferred
                preferred[value.language] = value.text
                scope.say("name", self._called if partner else scope.st.name, subject, value.text,
                          *tag(value))  # fmt: skip
            elif preferred[value.language] != value.text:
                scope.say("name", scope.st.also, subject, value.text, *tag(value))
        for value in self._inside(by_word, "also"):
            self._word(subject, kind, "also", value)

    def _called(self, subject: str, name: str, language: str | None = None) -> None:
        """Say the name of a partner, which is also what the source calls it."""
        self.scope.st.name(subject, name, language)
        self.scope.st.called(subject, name, language)

    def _inside(self, by_word: Words, word: str) -> list[Value]:
        """Return the values that stand in nodes of their own (SKOS-XL labels)."""
        nodes = by_word.get(f"{NEST} {word}", [])
        return [value for node in nodes for value in self.scope.values(node.text, "literal-node")]

    def _position(self, subject: str, by_word: Words) -> None:
        """Say a point: latitude and longitude, of the subject or of its geometry."""
        nodes = [value.text for value in by_word.get("geometry-node", [])]
        found = {
            word: by_word.get(word, [])
            + [value for node in nodes for value in self.scope.values(node, word)]
            for word in ("latitude", "longitude", "point")
        }
        for value in found["point"]:
            if match := _POINT.fullmatch(value.text.strip()):
                self.scope.say("point", self.scope.st.point, subject, match[2], match[1])
            else:
                self.scope.other("point", value)
        if found["latitude"] and found["longitude"]:
            pair = found["latitude"][0].text, found["longitude"][0].text
            self.scope.say("point", self.scope.st.point, subject, *pair)
