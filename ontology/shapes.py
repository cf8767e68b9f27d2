"""The rules of `shapes.ttl` (SHACL Core), compiled once into checks in plain Python.

Compiled is what `shapes.ttl` uses. Anything else raises `ShapeError`, so that nobody adds a rule
that is silently not checked. A value is known by its text and by its classes; what else is said
of a value stands elsewhere in a source, so a rule cannot ask for it.
"""

from collections.abc import Callable
from functools import cache, partial
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, parse

from ontology import literals, vocabulary
from ontology.checks import (
    CLASSES,
    NO_CLASSES,
    NO_VALUES,
    TEXT,
    Check,
    Classes,
    Test,
    Values,
    joined,
    negated,
    of_class,
    on_text,
    ordered,
    unique_languages,
)
from ontology.terms import CP, RDF, Vocabulary

SH = Vocabulary("sh", "http://www.w3.org/ns/shacl#")

Term = NamedNode | BlankNode | Literal


class ShapeError(ValueError):
    """The shapes say something that is not compiled, or not SHACL."""


@cache
def checks() -> tuple[Check, ...]:
    """Return the checks of `shapes.ttl`; warnings are none.

    >>> checks()[0].path
    '<https://w3id.org/citypact/ontology#partner>'
    """
    return compile_shapes((vocabulary.ROOM / "shapes.ttl").read_bytes())


def compile_shapes(turtle: bytes) -> tuple[Check, ...]:
    """Compile shapes.

    Raises: ShapeError if they use what is not compiled.
    """
    return tuple(_Compiler(turtle).compile())


_NAMES = {"name", "description", "message", "severity"}
_TARGETS = {"targetClass", "targetSubjectsOf"}
_OF_PROPERTY = {"path", "minCount", "maxCount", "uniqueLang", "lessThan", "lessThanOrEquals"}
_SEVERITIES = {SH.Violation, SH.Warning, SH.Info}


class _Compiler:
    """Shapes as dictionaries of what they say, and what follows from it."""

    def __init__(self, turtle: bytes) -> None:
        self.said: dict[Term, dict[NamedNode, list[Any]]] = {}
        for quad in parse(input=turtle, format=RdfFormat.TURTLE):
            self.said.setdefault(quad.subject, {}).setdefault(quad.predicate, []).append(
                quad.object
            )
        self.components: dict[str, Callable[[Any], Test]] = {
            "class": lambda term: of_class(str(self._known(term))),
            "datatype": self._datatype,
            "nodeKind": self._kind,
            "pattern": lambda term: on_text(literals.matching(term.value)),
            "minLength": lambda term: on_text(literals.of_length(_number(term))),
            "minInclusive": lambda term: on_text(literals.from_number(str(term))),
            "in": self._in,
            "or": lambda term: joined(any, [self._test(shape) for shape in self._list(term)]),
            "and": lambda term: joined(all, [self._test(shape) for shape in self._list(term)]),
            "not": lambda term: negated(self._test(term)),
            "node": self._test,
        }
        self.found: list[Check] = []

    def compile(self) -> list[Check]:
        """Return the checks of all shapes with targets."""
        known = {*self.components, *_NAMES, *_TARGETS, *_OF_PROPERTY, "property", "inversePath"}
        for shape, said in self.said.items():
            names = {_local(name) for name in said if name.value.startswith(SH.base)}
            if names - known:
                raise ShapeError(f"{shape}: sh:{min(names - known)} is not compiled")
            kinds = set(said.get(RDF.type, ())) if names else set()
            if kinds - {SH.NodeShape, SH.PropertyShape}:
                raise ShapeError(f"{shape}: a shape that is a class is not compiled")
            if not names.isdisjoint(_TARGETS):
                self._targeted(shape)
            elif names:
                self._nested(shape)
        return self.found

    def _nested(self, shape: Term) -> None:
        """Compile a shape without targets for its errors alone."""
        if names := set(self._names(shape)) - {"inversePath"}:
            self._property(shape) if "path" in names else self._node(shape)

    def _targeted(self, shape: Term) -> None:
        if "path" in self._names(shape):
            raise ShapeError(f"{shape}: a property with targets of its own is not compiled")
        classes = frozenset(str(self._known(term)) for term in self._all(shape, "targetClass"))
        subjects_of = frozenset(map(str, self._all(shape, "targetSubjectsOf")))
        focus = self._node(shape, with_properties=False)
        if focus and self._violates(shape):
            self._add(Check(0, "", self._message(shape), classes, subjects_of, focus=focus))
        for term in self._all(shape, "property"):
            check = self._property(term)._replace(classes=classes, subjects_of=subjects_of)
            if self._violates(term):
                self._add(check._replace(message=self._message(term)))

    def _add(self, check: Check) -> None:
        self.found.append(check._replace(number=len(self.found)))

    def _violates(self, shape: Term) -> bool:
        severity = self._one(shape, "severity") or SH.Violation
        if severity not in _SEVERITIES:
            raise ShapeError(f"{shape}: the severity {severity} is not compiled")
        return bool(severity == SH.Violation)

    def _message(self, shape: Term) -> str:
        message = self._one(shape, "message")
        if message is None:
            raise ShapeError(f"{shape}: a rule needs one message for the people who break it")
        return str(message.value)

    def _test(self, shape: Term) -> Test:
        """Return whether a term conforms to a shape that is offered as a choice."""
        if shape not in self.said:
            raise ShapeError(f"{shape}: this shape says nothing")
        if not self._violates(shape):
            raise ShapeError(f"{shape}: a choice that only warns is not compiled")
        if "path" in self._names(shape):
            return self._property_test(shape)
        return joined(all, self._node(shape))

    def _node(self, shape: Term, *, with_properties: bool = True) -> tuple[Test, ...]:
        for name in self._names(shape):
            if name in _OF_PROPERTY:
                raise ShapeError(f"{shape}: sh:{name} needs a property, with a path")
        tests = [
            component(term)
            for name, component in self.components.items()
            for term in self._all(shape, name)
        ]
        if with_properties:
            tests += [self._property_test(term) for term in self._all(shape, "property")]
        return tuple(tests)

    def _property(self, shape: Term) -> Check:
        """Return the check of a property, for targets still to be named."""
        if "property" in self._names(shape):
            raise ShapeError(f"{shape}: properties of values are not compiled")
        path, step = self._path(shape)
        values = tuple(self._value_tests(shape))
        least, most = self._one(shape, "minCount"), self._one(shape, "maxCount")
        focus = tuple(self._pairs(shape, path))
        if step is not None:
            if least or most or focus:
                raise ShapeError(f"{shape}: only the values of a path of two steps can be tested")
            values = tuple(_after(step, test, shape) for test in values)
        counts = _number(least) if least else 0, _number(most) if most else None
        return Check(0, path, "", NO_CLASSES, frozenset(), *counts, values, focus)

    def _value_tests(self, shape: Term) -> list[Test]:
        tests = [
            component(term)
            for name, component in self.components.items()
            for term in self._all(shape, name)
        ]
        for test in tests:
            if test.reads not in ({TEXT}, {CLASSES}):
                raise ShapeError(f"{shape}: a value is tested by its text or by its classes alone")
        return tests

    def _property_test(self, shape: Term) -> Test:
        """Return whether a term has the right values for a property."""
        check = self._property(shape)
        if check.path == str(RDF.type):
            return self._typed(shape, check)
        if check.reading(CLASSES):
            raise ShapeError(f"{shape}: the classes of values are not known within a choice")
        path, least, focus = check.path, check.least, [test.holds for test in check.focus]
        most = float("inf") if check.most is None else check.most
        tests = [test.holds for test in check.values]

        def holds(term: str, classes: Classes, values: Values) -> bool:
            found = values.get(path, ())
            return (
                least <= len(found) <= most
                and all(test(value, NO_CLASSES, NO_VALUES) for test in tests for value in found)
                and all(test(term, classes, values) for test in focus)
            )

        return Test(check.predicates, holds)

    def _typed(self, shape: Term, check: Check) -> Test:
        """Return whether a term has a type, or none."""
        counts = check.least, check.most
        if check.values or check.focus or counts not in ((0, 0), (1, None)):
            raise ShapeError(f"{shape}: of types it can only be said that there are some or none")
        some = Test(frozenset({CLASSES}), lambda _term, classes, _values: bool(classes))
        return some if check.least else negated(some)

    def _pairs(self, shape: Term, path: str) -> list[Test]:
        """Return the tests that compare the values of a property."""
        found = []
        for name, same in (("lessThan", False), ("lessThanOrEquals", True)):
            for other in map(str, self._all(shape, name)):
                holds = partial(ordered, path, other, same)
                found.append(Test(frozenset({path, other}), holds))
        if (unique := self._one(shape, "uniqueLang")) and unique.value == "true":
            found.append(
                Test(
                    frozenset({path}),
                    lambda _term, _classes, values: unique_languages(values.get(path, ())),
                )
            )
        return found

    def _path(self, shape: Term) -> tuple[str, Values | None]:
        """Return the predicate of a path, and what a second step leads to."""
        path = self._one(shape, "path")
        if isinstance(path, NamedNode):
            return str(path), None
        steps = self._list(path)
        if len(steps) != 2 or not isinstance(steps[0], NamedNode):
            raise ShapeError(f"{shape}: such a path is not compiled")
        if isinstance(steps[1], NamedNode):
            if self._violates(shape):
                raise ShapeError(f"{shape}: a path into another thing is not compiled")
            return str(steps[0]), None
        return str(steps[0]), _subjects_of(str(self._one(steps[1], "inversePath")))

    def _kind(self, term: NamedNode) -> Test:
        if _local(term) not in literals.NODE_KINDS:
            raise ShapeError(f"{term}: this kind of node is not compiled")
        return on_text(literals.of_kind(_local(term)))

    def _datatype(self, term: NamedNode) -> Test:
        if term.value not in literals.datatypes():
            raise ShapeError(f"literals of {term} cannot be tested")
        return on_text(literals.of_datatype(term.value))

    def _in(self, term: Term) -> Test:
        allowed = frozenset(map(str, self._list(term)))
        return on_text(lambda value: value in allowed)

    def _known(self, term: NamedNode) -> NamedNode:
        if term.value.removeprefix(CP.base) not in vocabulary.classes():
            raise ShapeError(f"{term}: the ontology has no such class")
        return term

    def _list(self, head: Term) -> list[Any]:
        found = []
        while head != RDF.nil:
            said = self.said.get(head, {})
            if RDF.first not in said:
                raise ShapeError(f"{head}: this is no list")
            found += said[RDF.first]
            (head,) = said[RDF.rest]
        return found

    def _names(self, shape: Term) -> list[str]:
        return [_local(name) for name in self.said[shape] if name.value.startswith(SH.base)]

    def _all(self, shape: Term, name: str) -> list[Any]:
        return self.said.get(shape, {}).get(SH[name], [])

    def _one(self, shape: Term, name: str) -> Any:
        found = self._all(shape, name)
        if len(found) > 1:
            raise ShapeError(f"{shape}: sh:{name} stands there more than once")
        return found[0] if found else None


def _local(term: NamedNode) -> str:
    return term.value.rpartition("#")[2]


def _number(term: Literal) -> int:
    return int(term.value)


def _after(step: Values, test: Test, shape: Term) -> Test:
    """Return the test for what the second step of a path leads to."""
    if CLASSES in test.reads:
        raise ShapeError(f"{shape}: the classes at the end of a path are not known")
    return on_text(
        lambda term: all(test.holds(end, NO_CLASSES, NO_VALUES) for end in step.get(term, ()))
    )


def _subjects_of(predicate: str) -> Values:
    """Return object → subjects, from the concepts alone."""
    found: dict[str, list[str]] = {}
    for subject, relation, value in vocabulary.triples():
        if str(relation) == predicate:
            found.setdefault(str(value), []).append(str(subject))
    return found
