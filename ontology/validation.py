"""Checking claims against `shapes.ttl` (SHACL), with messages a data steward understands.

Claims stream: they are kept in parts by their subject, each part is checked alone, and what a
claim asks of its object waits in the part of the object. Memory does not grow with their number.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import nsmallest
from itertools import chain, islice, repeat
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple, Self
from zlib import crc32

from ontology.checks import NO_CLASSES, Check, Classes
from ontology.partitions import PARTS, Partitions
from ontology.plans import (
    ALIAS,
    OTHER_CLASS,
    TYPE,
    Plans,
    Said,
    concept_classes,
    concepts,
    signs_of,
    standard,
)
from ontology.terms import BASE, CP, GEONAMES, shorten

if TYPE_CHECKING:
    from types import TracebackType

BUFFERED = 200_000
SHOWN = 200

_BATCH = 5_000

Claim = tuple[str, str, str]


class Violation(NamedTuple):
    """One broken rule: the node, the property (or ""), the shape's message, and the line."""

    focus: str
    path: str
    message: str
    line: int = 0

    @property
    def thing(self) -> str:
        """The node as people write it."""
        return self.focus.rpartition("/id/")[2] if "/id/" in self.focus else shorten(self.focus)


class Findings(NamedTuple):
    """What a checker found.

    `violations` are the first by line, of `violation_count`; `counts` are things by class, those
    above included; `external()` yields each thing that is named and not opened, with the line of
    the first claim that names it, and can be read until the checker is closed.
    """

    violations: list[Violation]
    violation_count: int
    counts: dict[str, int]
    external: Callable[[], Iterator[tuple[str, int]]]


class Checker:
    """Checks claims; more than `buffered` of them wait in files under `folder`.

    >>> with Checker() as checker:
    ...     thing = "<https://w3id.org/citypact/id/participation/x>"
    ...     checker.add([(thing, TYPE, str(CP.Participation))], 3)
    ...     findings = checker.finish()
    >>> findings.violation_count, findings.violations[0].line, findings.counts
    (3, 3, {'Participation': 1})
    """

    def __init__(
        self,
        folder: Path | None = None,
        *,
        base: str = BASE,
        buffered: int = BUFFERED,
        shown: int = SHOWN,
        plans: Plans | None = None,
    ) -> None:
        self._plans = plans or standard()
        self._ours = (f"<{base}id/", f"<{GEONAMES}")
        self._parent, self._buffered, self._shown = folder, buffered, shown
        self._temporary: TemporaryDirectory[str] | None = None
        self._types, self._claims = Partitions("types"), Partitions("claims")
        self._mentions, self._suspects = Partitions("mentions"), Partitions("suspects")
        self._external = Partitions("external")
        self._waiting = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: "TracebackType | None",
    ) -> None:
        self.close()

    def close(self) -> None:
        """Remove the files."""
        if self._temporary:
            self._temporary.cleanup()
            self._temporary = None

    def add(self, claims: Iterable[Claim], line: int | Sequence[int] = 0) -> None:
        """Take claims, given as N-Triples terms, and their line, or a line for each.

        Raises: ValueError if there are fewer lines than claims.
        """
        if isinstance(claims, list) and len(claims) <= _BATCH and isinstance(line, int):
            self._take(claims, [str(line)] * len(claims))
            return
        lines = repeat(str(line)) if isinstance(line, int) else map(str, line)
        coming = iter(claims)
        while batch := list(islice(coming, _BATCH)):
            self._take(batch, list(islice(lines, len(batch))))

    def finish(self) -> Findings:
        """Check what was added."""
        for number in range(PARTS):
            self._look_back(number)
        found: list[Violation] = []
        total, counts = 0, Counter[tuple[str, ...]]()
        for number in range(PARTS):
            broken = self._examine(number, counts)
            total += len(broken)
            lined = (violation._replace(line=line) for violation, line in broken.items())
            found = nsmallest(self._shown, chain(found, lined), key=_by_line)
        return Findings(found, total, _by_class(counts), self._named)

    def _take(self, claims: list[Claim], lines: list[str]) -> None:
        """Distribute claims by their subjects, and mentions of things by these."""
        plans, ours, last = self._plans, self._ours, ""
        predicates, settled, classes = plans.predicates, plans.settled, plans.classes
        all_types, all_claims = self._types.waiting, self._claims.waiting
        all_mentions = self._mentions.waiting
        for (subject, predicate, value), line in zip(claims, lines, strict=True):
            if subject != last:
                last, number = subject, crc32(subject.encode()) % PARTS
                types, said = all_types[number], all_claims[number]
            if predicate == TYPE:
                types += (subject, classes.get(value, OTHER_CLASS) + value, line)
                continue
            sign = predicates.get(predicate)
            if value[0] != '"':
                if predicate in settled:
                    concepts, settled_sign = settled[predicate]
                    if value in concepts:
                        said += (subject, settled_sign + value, line)
                        continue
                elif not value.startswith(ours):
                    if sign:
                        said += (subject, sign + value, line)
                    continue
                mention = (sign or plans.sign(predicate)) + subject
                all_mentions[crc32(value.encode()) % PARTS] += (value, mention, line)
            if sign:
                said += (subject, sign + value, line)
        self._waiting += len(claims)
        if self._waiting > self._buffered:
            self._spill()

    def _spill(self) -> None:
        if self._temporary is None:
            self._temporary = TemporaryDirectory(prefix="claims-", dir=self._parent)
        folder = Path(self._temporary.name)
        for rows in (self._types, self._claims, self._mentions, self._suspects, self._external):
            rows.spill(folder)
        self._waiting = 0

    def _look_back(self, number: int) -> None:
        """Ask of the things of a part what claims about others ask of them."""
        classes_of = self._classes(number)
        known, refusing, ours = concept_classes(), self._plans.refusing, self._ours
        external: dict[str, str] = {}
        suspects = 0
        for thing, key, line in self._mentions.read(number):
            classes = classes_of.get(thing)
            if classes is None:
                classes = known.get(thing, NO_CLASSES)
                if thing not in external and key[0] != ALIAS and thing.startswith(ours):
                    external[thing] = line
            for check in refusing(key[0], classes):
                suspect = key[1:]
                row_of = (suspect, str(check.number), line)
                self._suspects.waiting[crc32(suspect.encode()) % PARTS] += row_of
                suspects += 1
        for thing, line in external.items():
            self._external.waiting[number] += (thing, "", line)
        self._waiting += suspects + len(external)
        if self._waiting > self._buffered:
            self._spill()

    def _classes(self, number: int) -> dict[str, Classes]:
        """Return the classes of the things of a part that have any."""
        signs: dict[str, str] = {}
        for subject, key, _ in self._types.read(number):
            sign = signs.get(subject, "")
            if key[0] not in sign:
                signs[subject] = sign + key[0]
        classes_of, known = self._plans.classes_of, concept_classes()
        return {
            thing: classes_of(sign) | known[thing] if thing in known else classes_of(sign)
            for thing, sign in signs.items()
        }

    def _things(self, number: int) -> dict[str, Said]:
        """Return what is said of each thing of a part, once, its classes first."""
        things: dict[str, Said] = {}
        last = ""
        for subject, key, line in chain(self._types.read(number), self._claims.read(number)):
            if subject != last:
                last = subject
                if subject not in things:
                    things[subject] = {}
                said = things[subject]
            if key not in said:
                said[key] = line
        return things

    def _examine(self, number: int, counts: Counter[tuple[str, ...]]) -> dict[Violation, int]:
        """Check the things of a part; return violations and their lines."""
        plan_of, known = self._plans.plan, concepts()
        things = self._things(number)
        found: dict[Violation, int] = {}
        for thing, said in things.items():
            plan = plan_of(signs := signs_of(said))
            if plan.classes:
                names = plan.counted
                counts[names + _unknown(said) if OTHER_CLASS in signs else names] += 1
            if thing in known:
                plan = self._plans.with_concept(thing, said)
            if plan.refused or plan.values or plan.node or plan.whole:
                for check, line in self._plans.broken(thing, said, plan):
                    _note(found, thing, check, line)
        self._convict(number, things, found)
        return found

    def _convict(self, number: int, things: dict[str, Said], found: dict[Violation, int]) -> None:
        """Add the claims whose objects were refused, where a check applies to the subject."""
        applying: dict[str, frozenset[int]] = {}
        for thing, which, line in self._suspects.read(number):
            if thing not in applying:
                applying[thing] = self._plans.plan(signs_of(things[thing])).applying
            if int(which) in applying[thing]:
                _note(found, thing, self._plans.checks[int(which)], int(line))

    def _named(self) -> Iterator[tuple[str, int]]:
        for number in range(PARTS):
            for thing, _, line in self._external.read(number):
                yield thing[1:-1], int(line)


def validate(nquads: str) -> list[Violation]:
    """Check statements (N-Quads; the graph names are left aside) and return what is violated.

    Warnings of the shapes are no violations.

    >>> validate('<https://w3id.org/citypact/id/participation/x> '
    ...          '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> '
    ...          '<https://w3id.org/citypact/ontology#Participation> .')[0].thing
    'participation/x'
    """
    from pyoxigraph import RdfFormat, parse

    quads = parse(input=nquads.encode(), format=RdfFormat.N_QUADS)
    with Checker() as checker:
        checker.add((str(quad.subject), str(quad.predicate), str(quad.object)) for quad in quads)
        return sorted(checker.finish().violations)


def _note(found: dict[Violation, int], thing: str, check: Check, line: int) -> None:
    focus = thing[1:-1] if thing[0] == "<" else thing[2:]
    violation = Violation(focus, check.path[1:-1], check.message)
    found[violation] = min(line, found.get(violation, line))


def _by_line(violation: Violation) -> tuple[int, str, str, str]:
    return violation.line, violation.focus, violation.path, violation.message


def _unknown(said: Said) -> tuple[str, ...]:
    """Return the local names of classes that the ontology does not have."""
    base = f"{OTHER_CLASS}<{CP.base}"
    return tuple(key[len(base) : -1] for key in said if key.startswith(base))


def _by_class(counts: Counter[tuple[str, ...]]) -> dict[str, int]:
    found: Counter[str] = Counter()
    for names, number in counts.items():
        found.update(dict.fromkeys(names, number))
    return dict(sorted(found.items()))
