"""Facts as statements for a reader: named in the reader's language, with numbered passages."""

from collections.abc import Iterable
from dataclasses import replace

from pyoxigraph import NamedNode

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.citing import Citing
from citypact.server.api.naming import Naming, is_iri
from citypact.server.api.refs import Statement
from citypact.server.api.words import word
from ontology import vocabulary
from queries.excerpts import EACH
from queries.facts import GROUPS, Fact
from queries.statements import figure_in_words


class Telling:
    """Tells facts to a reader of a language; passages are numbered over all that is told."""

    def __init__(self, graph: KnowledgeGraph, lang: str) -> None:
        self.names = Naming(graph, lang)
        self.citing = Citing(graph, self.names)

    def statements(self, facts: Iterable[Fact], *, named: bool = False) -> list[Statement]:
        """Return facts as statements, those that say the same as one, in the order of groups.

        With `named` each says what it is about.
        """
        said: dict[Fact, set[str]] = {}
        for fact in facts:
            said.setdefault(replace(fact, citations=()), set()).update(fact.citations)
        known = [replace(fact, citations=tuple(sorted(found))) for fact, found in said.items()]
        self.names.refs(iri for fact in known for iri in (fact.subject, fact.thing) if iri)
        told = [self._told(fact, named) for fact in known]
        return sorted(told, key=_order)

    def cited(self, citations: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of passages, at most `EACH`."""
        return self.citing.numbers(sorted(set(citations))[:EACH])

    def _told(self, fact: Fact, named: bool) -> Statement:
        what_name, value, language = self._what(fact), *self._value(fact)
        status, on = fact.changes[-1] if fact.changes else ("", fact.on)
        status = fact.what if fact.scheme == "status" else status
        more = max(len(fact.citations) - EACH, 0) + fact.more
        return Statement(
            group=fact.group, what=fact.what, what_name=what_name, value=value, language=language,
            thing=self.names.ref(fact.thing) if fact.thing else None,
            start=fact.start, end=fact.end, on=on, status=status,
            plan=status in vocabulary.plans(), note=fact.note,
            passages=self.cited(fact.citations), more=more,
            about=self.names.ref(fact.subject) if named else None,
            status_name=word("status", status, self.names.lang) if status else "",
            key=fact.predicate,
        )  # fmt: skip

    def _what(self, fact: Fact) -> str:
        """Return what kind of fact it is, in the reader's language where it has a name."""
        if fact.scheme:
            return word(fact.scheme, fact.what, self.names.lang)
        name, language = self.names.name(_forward(fact.predicate)) if fact.predicate else ("", "")
        own = language.partition("-")[0] == self.names.lang.partition("-")[0] != "en"
        return name if own else fact.what

    def _value(self, fact: Fact) -> tuple[str, str]:
        if fact.scheme == "status":
            return "", ""
        if fact.scheme == "measure":
            return figure_in_words(fact), ""
        if not fact.iri:
            return fact.value, fact.language
        name, language = self.names.name(fact.value) if is_iri(fact.value) else ("", "")
        return (name, language) if language else (fact.value, "")


def _forward(predicate: str) -> str:
    """Return the property itself, or for one that is read backwards its inverse, if it has one."""
    if not predicate.startswith("^"):
        return predicate
    inverse = vocabulary.inverses().get(str(NamedNode(predicate[1:])), ("",))[0]
    return inverse.strip("<>")


def _order(told: Statement) -> tuple[object, ...]:
    dated = told.on or told.start
    when = (not dated, dated) if told.group == "life cycle" else (False, "")
    return (GROUPS.index(told.group), when, told.what, told.value, told.start, told.end, told.on,
            told.note, told.passages)  # fmt: skip
