"""Plans: which checks a thing needs, given the properties and classes that are said of it.

Things of a source are alike, so a plan is made once for each combination and not for each thing.
A combination is written as a text with a sign for each predicate or class.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from pyoxigraph import NamedNode

from ontology import shapes, vocabulary
from ontology.checks import CLASSES, NO_CLASSES, NO_VALUES, TEXT, Check, Classes, Holds
from ontology.literals import TextTest
from ontology.terms import CP, GEO, OWL, RDF

TYPE = str(RDF.type)
ANY_CLASS = ""

_SIGNS = [chr(code) for code in (*range(33, 127), *range(161, 1000))]
OTHER_PREDICATE, OTHER_CLASS, ALIAS = _SIGNS[:3]
_ALIASES = (str(OWL.sameAs), str(GEO.hasGeometry))
_KEPT = 20_000


Said = dict[str, str]
"""What is said of a thing: sign and value, and the first line that says so."""


def signs_of(said: Said) -> str:
    """Return the combination of what is said of a thing.

    >>> signs_of({"a<https://unep.org>": "3", "b2019": "4"})
    'ab'
    """
    return "".join([key[0] for key in said])


class Plan(NamedTuple):
    """What to check of a thing, whatever its values, and with them.

    `refused` has checks that fail, with the position of the claim concerned; `values` has tests
    by the position of the claim; `node` tests the thing's own address; `whole` all its values.
    """

    classes: Classes
    counted: tuple[str, ...]
    refused: tuple[tuple[int, Check], ...]
    values: tuple[tuple[int, tuple[tuple[TextTest, Check], ...]], ...]
    node: tuple[tuple[TextTest, Check], ...]
    whole: tuple[tuple[Holds, Check], ...]
    applying: frozenset[int]


class Plans:
    """The plans of a list of checks.

    >>> plans = Plans(shapes.checks())
    >>> sign = plans.classes[str(CP.Participation)]
    >>> [check.path.rpartition("#")[2] for _, check in plans.plan(sign).refused]
    ['partner>', 'in>', 'role>']
    """

    def __init__(self, checks: tuple[Check, ...]) -> None:
        self.checks = checks
        signs = iter(_SIGNS[3:])
        read = sorted(frozenset().union(*(check.predicates for check in checks)) - {TYPE})
        self.predicates = {name: next(signs) for name in read if name not in _ALIASES}
        self.classes = {name: next(signs) for name in _class_names()}
        self.settled = {
            path: (self._settled(path), next(signs))
            for path in sorted({check.path for check in checks if check.reading(CLASSES)})
        }
        self._predicate_of = {sign: name for name, sign in self.predicates.items()}
        self._predicate_of |= {sign: name for name, (_, sign) in self.settled.items()}
        self._class_of = {sign: name for name, sign in self.classes.items()}
        self._plans: dict[str, Plan] = {}
        self._classes: dict[str, Classes] = {}
        self._refusing: dict[tuple[str, Classes], tuple[Check, ...]] = {}

    def sign(self, predicate: str) -> str:
        """Return the sign of a predicate, also of one that no check reads."""
        return self.predicates.get(predicate, ALIAS if predicate in _ALIASES else OTHER_PREDICATE)

    def key(self, predicate: str, value: str) -> str | None:
        """Return sign and value of what is said, or None if no check reads it."""
        if predicate == TYPE:
            return self.classes.get(value, OTHER_CLASS) + value
        concepts, settled = self.settled.get(predicate, ((), ""))
        sign = settled if value in concepts else self.predicates.get(predicate)
        return None if sign is None else sign + value

    def plan(self, signs: str) -> Plan:
        """Return the plan of a combination."""
        plan = self._plans.get(signs)
        if plan is None:
            plan = self._make(signs)
            if len(self._plans) >= _KEPT:
                self._plans.clear()
            if len(signs) < 100:
                self._plans[signs] = plan
        return plan

    def classes_of(self, signs: str) -> Classes:
        """Return the classes for signs of classes, those above included."""
        if signs not in self._classes:
            if len(self._classes) >= _KEPT:
                self._classes.clear()
            names = [self._class_of[sign] for sign in signs if sign in self._class_of]
            above = frozenset(above for name in names for above in _with_above(name))
            self._classes[signs] = above | {ANY_CLASS} if signs else NO_CLASSES
        return self._classes[signs]

    def refusing(self, sign: str, classes: Classes) -> tuple[Check, ...]:
        """Return the checks of a predicate that refuse a value of these classes."""
        key = sign, classes
        if key not in self._refusing:
            if len(self._refusing) >= _KEPT:
                self._refusing.clear()
            path = self._predicate_of.get(sign, "")
            self._refusing[key] = tuple(
                check
                for check in self.checks
                if check.path == path
                and any(not t.holds("", classes, NO_VALUES) for t in check.reading(CLASSES))
            )
        return self._refusing[key]

    def broken(self, thing: str, said: Said, plan: Plan) -> list[tuple[Check, int]]:
        """Return the checks that a thing fails, each with the line of the claim concerned."""
        found = plan.refused
        keys = list(said)
        for at, tests in plan.values:
            value = keys[at][1:]
            for test, check in tests:
                if not test(value):
                    found += ((at, check),)
        found += tuple((0, check) for test, check in plan.node if not test(thing))
        if plan.whole:
            values = self.values(keys)
            for holds, check in plan.whole:
                if not holds(thing, plan.classes, values):
                    found += ((self._first(check, keys), check),)
        lines = list(said.values()) if found else []
        return [(check, int(lines[at])) for at, check in found]

    def with_concept(self, thing: str, said: Said) -> Plan:
        """Add what the ontology says of a concept that a source opens as well."""
        line = next(iter(said.values()))
        for predicate, value in concepts()[thing]:
            if key := self.key(predicate, value):
                said.setdefault(key, line)
        return self.plan(signs_of(said))

    def _first(self, check: Check, keys: list[str]) -> int:
        """Return the position of the first claim that a check reads."""
        signs = {self.sign(predicate) for predicate in check.predicates}
        return next(at for at, key in enumerate(keys) if key[0] in signs)

    def values(self, keys: list[str]) -> Mapping[str, list[str]]:
        """Return predicate → values of what is said of a thing."""
        found: dict[str, list[str]] = {}
        for key in keys:
            if name := self._predicate_of.get(key[0]):
                found.setdefault(name, []).append(key[1:])
        return found

    def _settled(self, path: str) -> frozenset[str]:
        """Return the concepts that are right as values whatever a source adds to them."""
        tests = [test for check in self.checks if check.path == path for test in check.values]
        if not all(test.firm for test in tests):
            return frozenset()
        return frozenset(
            concept
            for concept, classes in concept_classes().items()
            if all(test.holds(concept, classes, NO_VALUES) for test in tests)
        )

    def _make(self, signs: str) -> Plan:
        places: dict[str, list[int]] = {}
        for at, sign in enumerate(signs):
            places.setdefault(sign, []).append(at)
        classes = self.classes_of("".join(s for s in places if s in self._class_of))
        if OTHER_CLASS in places:
            classes |= {ANY_CLASS}
        said = {self._predicate_of[sign] for sign in places if sign in self._predicate_of}
        applying = [
            c for c in self.checks if c.classes & classes or not c.subjects_of.isdisjoint(said)
        ]
        base = f"<{CP.base}"
        counted = (name[len(base) : -1] for name in sorted(classes) if name.startswith(base))
        focus = [(test, check) for check in applying for test in check.focus]
        whole = [(t.holds, c) for t, c in focus if t.reads not in ({TEXT}, {CLASSES})]
        return Plan(
            classes,
            tuple(counted),
            tuple(self._refused(places, classes, applying)),
            tuple(self._values(places, applying)),
            tuple((test.text, check) for test, check in focus if test.text),
            tuple(whole),
            frozenset(check.number for check in applying),
        )

    def _refused(
        self, places: dict[str, list[int]], classes: Classes, applying: list[Check]
    ) -> Iterator[tuple[int, Check]]:
        """Yield the checks that fail whatever the values are."""
        of_path: dict[str, list[int]] = {}
        for sign, found in places.items():
            of_path.setdefault(self._predicate_of.get(sign, ""), []).extend(found)
        for check in applying:
            found = sorted(of_path.get(check.path, [])) if check.path else []
            most = len(found) if check.most is None else check.most
            if check.path and not check.least <= len(found) <= most:
                yield (found[0] if found else 0), check
            for test in check.focus:
                if test.reads == {CLASSES} and not test.holds("", classes, NO_VALUES):
                    yield 0, check

    def _values(
        self, places: dict[str, list[int]], applying: list[Check]
    ) -> Iterator[tuple[int, tuple[tuple[TextTest, Check], ...]]]:
        """Yield the tests of each claim; those of values known to be right are left out."""
        for sign, found in places.items():
            tests = []
            for check in applying:
                if sign == self.predicates.get(check.path):
                    tests += [(t.text, check) for t in check.reading(TEXT) if t.text]
                    if any(not t.holds("", NO_CLASSES, NO_VALUES) for t in check.reading(CLASSES)):
                        tests.append((_no_literal, check))
            if tests:
                yield from ((at, tuple(tests)) for at in found)


def _no_literal(term: str) -> bool:
    return term[0] != '"'


def _with_above(name: str) -> tuple[str, ...]:
    return (name, *vocabulary.superclasses().get(name, ()))


@cache
def _class_names() -> tuple[str, ...]:
    above = vocabulary.superclasses()
    names = {str(CP[name]) for name in vocabulary.classes()}.union(above, *above.values())
    return tuple(sorted(names))


@cache
def concepts() -> dict[str, list[tuple[str, str]]]:
    """Return what the ontology says of each term, as N-Triples terms.

    >>> (TYPE, str(CP.Role)) in concepts()["<https://w3id.org/citypact/role/lead>"]
    True
    """
    found: dict[str, list[tuple[str, str]]] = {}
    for subject, predicate, value in vocabulary.triples():
        if isinstance(subject, NamedNode):
            found.setdefault(str(subject), []).append((str(predicate), str(value)))
    return found


@cache
def concept_classes() -> dict[str, Classes]:
    """Return the classes of each term of the ontology, with those above.

    >>> str(CP.Role) in concept_classes()["<https://w3id.org/citypact/role/lead>"]
    True
    """
    found = {}
    for term, said in concepts().items():
        named = [value for predicate, value in said if predicate == TYPE]
        if named:
            classes = (above for name in named for above in _with_above(name))
            found[term] = frozenset((ANY_CLASS, *classes))
    return found


@cache
def standard() -> Plans:
    """Return the plans of `shapes.ttl`."""
    return Plans(shapes.checks())
