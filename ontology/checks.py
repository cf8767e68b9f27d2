"""Checks: rules compiled to plain conditions on terms, with the message of each."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from ontology.literals import TextTest, before

Classes = frozenset[str]
Values = Mapping[str, Sequence[str]]
Holds = Callable[[str, Classes, Values], bool]

TEXT, CLASSES = "text", "classes"
NO_CLASSES: Classes = frozenset()
NO_VALUES: Values = {}


class Test(NamedTuple):
    """A condition on a term, given its text, its classes (with those above) and its values.

    `reads` names what the condition looks at: TEXT, CLASSES or predicates. A `firm` one that
    holds goes on holding when more classes become known. `text` is the condition where it reads
    TEXT alone.
    """

    reads: frozenset[str]
    holds: Holds
    firm: bool = True
    text: TextTest | None = None


class Check(NamedTuple):
    """One rule with its message, for the things that it targets.

    `path` is the predicate whose values are counted and tested, or "". Classes and predicates
    are N-Triples terms.
    """

    number: int
    path: str
    message: str
    classes: Classes
    subjects_of: frozenset[str]
    least: int = 0
    most: int | None = None
    values: tuple[Test, ...] = ()
    focus: tuple[Test, ...] = ()

    @property
    def predicates(self) -> frozenset[str]:
        """The predicates that the check reads."""
        read = frozenset().union(*(test.reads for test in self.focus)) - {TEXT, CLASSES}
        return read | self.subjects_of | ({self.path} if self.path else frozenset())

    def reading(self, what: str) -> tuple[Test, ...]:
        """Return the tests of values that read TEXT, or those that read CLASSES."""
        return tuple(test for test in self.values if what in test.reads)


def joined(join: Callable[[Iterable[bool]], bool], tests: Sequence[Test]) -> Test:
    """Return the test that holds if all hold, or any.

    >>> joined(any, [of_class("<City>"), of_class("<Unit>")]).holds("", frozenset({"<Unit>"}), {})
    True
    """
    if len(tests) == 1:
        return tests[0]
    texts = tuple(test.text for test in tests if test.text)
    if len(texts) == len(tests):
        return on_text(lambda term: join(text(term) for text in texts))
    conditions = tuple(test.holds for test in tests)
    return Test(
        frozenset().union(*(test.reads for test in tests)),
        lambda term, classes, values: join(hold(term, classes, values) for hold in conditions),
        all(test.firm for test in tests),
    )


def negated(test: Test) -> Test:
    """Return the test that holds where another does not."""
    if text := test.text:
        return on_text(lambda term: not text(term))

    def holds(term: str, classes: Classes, values: Values) -> bool:
        return not test.holds(term, classes, values)

    return Test(test.reads, holds, firm=CLASSES not in test.reads)


def on_text(condition: TextTest) -> Test:
    """Return the test that reads the text of a term alone."""

    def holds(term: str, _classes: Classes, _values: Values) -> bool:
        return condition(term)

    return Test(frozenset({TEXT}), holds, text=condition)


def of_class(name: str) -> Test:
    """Return the test for the things of a class."""
    return Test(frozenset({CLASSES}), lambda _term, classes, _values: name in classes)


def unique_languages(values: Sequence[str]) -> bool:
    """Tell whether no two texts are in one language.

    >>> unique_languages(['"UNEP"@en', '"PNUE"@fr', '"Nairobi"'])
    True
    """
    tags = [v[v.rindex('"@') + 2 :].lower() for v in values if v[0] == '"' and v[-1] not in '">']
    return len(tags) == len(set(tags))


def ordered(
    path: str, other: str, same: bool, _term: str, _classes: Classes, values: Values
) -> bool:
    """Tell whether each value of a path comes before each of another."""
    pairs = product(values.get(path, ()), values.get(other, ()))
    return all(before(first, second, same=same) for first, second in pairs)
