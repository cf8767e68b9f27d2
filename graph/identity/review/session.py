"""A review: a person goes through the queue, and each judgement is in the file at once."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from graph.identity.judgement import Judgement, Verdict
from graph.identity.record import Proposal
from graph.identity.review.queue import Pair, label
from graph.identity.review.standing import Standing, connected
from graph.identity.sssom.table import append_judgements, read_judgements
from graph.identity.sssom.written import is_row_of, remove_row
from ontology.errors import InputError, Problem
from ontology.terms import BASE

_WORDS = {Verdict.SAME: "one thing", Verdict.DIFFERENT: "different", Verdict.UNSURE: "open"}
_SIGNS = {Verdict.SAME: "=", Verdict.DIFFERENT: "≠", Verdict.UNSURE: "?"}


class Reviewer(NamedTuple):
    """Who judges, and the day (`2026-11-22`): both stand in each row."""

    name: str
    day: str


class Review:
    """The pairs that are open, where in them a person is, and what was judged.

    `file` is the table of people's judgements: each judgement is appended to it at once, so an
    interrupt loses nothing. Pairs that are judged, be it through others, are not asked; of the
    rest, `limit` are.
    """

    def __init__(
        self, pairs: Sequence[Pair], file: Path, reviewer: Reviewer, *, base: str = BASE,
        machine: Iterable[Judgement] = (), limit: int | None = None,
    ) -> None:  # fmt: skip
        self.file, self._base, self._reviewer = file, base, reviewer
        asked = [iri for pair in pairs for iri in pair.iris]
        judged = [
            iri for row in read_judgements(file, base=base) for iri in (row.subject, row.object)
        ]
        decided = (row for row in machine if not row.by_person)
        self._machine = connected(decided, [*asked, *judged])
        self._load()
        self.pairs = [pair for pair in pairs if self._standing_of(pair) is None][:limit]
        self.skipped: set[frozenset[str]] = set()
        self._mine: list[tuple[Pair, Judgement]] = []
        self._earlier = self._of_today(pairs)
        self._shown: list[int] = []
        self._at = 0

    def _load(self) -> None:
        people = read_judgements(self.file, base=self._base)
        self._standing = Standing([*people, *self._machine])
        self._people, self._stamp = people, _stamp(self.file)

    def _of_today(self, pairs: Iterable[Pair]) -> list[tuple[Pair, Judgement]]:
        """What the same person judged on the same day before this review began."""
        known = {pair.iris: pair for pair in pairs}
        return [
            (known[iris], row) for row in self._people
            if (iris := frozenset((row.subject, row.object))) in known
            and row.by_person and (row.author, row.date) == self._reviewer
        ]  # fmt: skip

    # ---- where the review is ----

    @property
    def current(self) -> Pair | None:
        """The pair to judge, None at the end."""
        return self.pairs[self._at] if self._at < len(self.pairs) else None

    @property
    def number(self) -> int:
        """The place of the pair to judge, from 1."""
        return min(self._at + 1, len(self.pairs))

    @property
    def judged(self) -> Counter[Verdict]:
        """How many pairs were judged so in this review."""
        return Counter(judgement.verdict for _, judgement in self._mine)

    @property
    def open(self) -> int:
        """How many pairs still wait, those that were skipped among them."""
        return sum(self._standing_of(pair) is None for pair in self.pairs)

    def verdict(self, pair: Pair) -> Verdict | None:
        """Return how a pair was judged in this review, None where it was not."""
        mine = self._judgement(pair)
        return mine.verdict if mine else None

    def _judgement(self, pair: Pair) -> Judgement | None:
        return next((row for one, row in self._mine if one.iris == pair.iris), None)

    def _standing_of(self, pair: Pair) -> Verdict | None:
        return self._standing.verdict(pair.proposal.subject, pair.proposal.object)

    # ---- what a person does ----

    def same(self) -> None:
        """Judge that the two are one thing; see `judge`."""
        self.judge(Verdict.SAME)

    def different(self) -> None:
        """Judge that the two are different; see `judge`."""
        self.judge(Verdict.DIFFERENT)

    def unsure(self) -> None:
        """Judge that it cannot be said; the pair is not asked again. See `judge`."""
        self.judge(Verdict.UNSURE)

    def judge(self, verdict: Verdict) -> None:
        """Write a judgement of the current pair, and go on to the next one that is open.

        A pair that was judged in this review before is judged anew.

        Raises:
            InputError: other judgements say the contrary; the message says which.
        """
        if not (pair := self.current):
            return
        self._refresh()
        before = self._judgement(pair)
        if before is None or before.verdict != verdict:
            judgement = self._made(pair, verdict)
            anew = self._check(judgement, before)
            append_judgements(self.file, [judgement], base=self._base)
            if before:
                remove_row(self.file, before, base=self._base)
                self._mine = [(one, row) for one, row in self._mine if row is not before]
            self._mine.append((pair, judgement))
            self._took(judgement, anew=anew)
        self.skipped.discard(pair.iris)
        self._go_on()

    def skip(self) -> None:
        """Leave the current pair for later."""
        if pair := self.current:
            if self._standing_of(pair) is None:
                self.skipped.add(pair.iris)
            self._go_on()

    def back(self) -> bool:
        """Return to the pair that was shown before; False where there is none."""
        if not self._shown:
            return False
        self._at = self._shown.pop()
        return True

    def undo(self) -> Judgement | None:
        """Take the last judgement back and return to its pair; None where there is none.

        The row is removed from the file, and nothing else is. Before the first judgement of this
        review come those that the same person made on the same day.
        """
        rows = self._mine or self._earlier
        if not rows:
            return None
        pair, judgement = rows.pop()
        remove_row(self.file, judgement, base=self._base)
        self._load()
        if pair not in self.pairs:
            self.pairs.insert(self._at, pair)
            self._shown = [at + (at >= self._at) for at in self._shown]
        at = self.pairs.index(pair)
        if at in self._shown:
            del self._shown[self._shown.index(at) :]
        self._at = at
        return judgement

    def _go_on(self) -> None:
        self._shown.append(self._at)
        self._at += 1
        while (pair := self.current) and self._standing_of(pair) is not None:
            self._at += 1

    # ---- judgements ----

    def _made(self, pair: Pair, verdict: Verdict) -> Judgement:
        proposal = pair.proposal
        return Judgement(
            proposal.subject, verdict, proposal.object, author=self._reviewer.name,
            date=self._reviewer.day, reasons=seen(proposal),
            subject_label=label(pair.left), object_label=label(pair.right),
        )  # fmt: skip

    def _check(self, judgement: Judgement, before: Judgement | None) -> bool:
        """Refuse what people said the contrary of; tell whether the machine, or `before`, did."""
        if not before and not refusal(judgement, self._standing, self.file.name):
            return False
        people = [
            row for row in self._people
            if row.by_person and not (before and is_row_of(row, before))
        ]  # fmt: skip
        if error := refusal(judgement, Standing(people), self.file.name):
            raise error
        return True

    def _took(self, judgement: Judgement, *, anew: bool) -> None:
        if anew:
            self._load()
            return
        self._people.append(judgement)
        self._standing.add(judgement)
        self._stamp = _stamp(self.file)

    def _refresh(self) -> None:
        """Read the file again where somebody else has written to it."""
        if _stamp(self.file) != self._stamp:
            self._load()


def seen(proposal: Proposal) -> tuple[str, ...]:
    """Return what the machine said of a pair, as it stands in the comment of a person's judgement.

    The comment says whose words they are: a person may have judged against them.

    >>> seen(Proposal("a", "b", 0.61, ("names alike", "countries differ")))
    ('citypact: score 0.61; names alike; countries differ',)
    """
    return ("; ".join((f"citypact: score {proposal.score:.2f}", *proposal.reasons)),)


def refusal(
    judgement: Judgement, standing: Standing, file: str, place: str = ""
) -> InputError | None:
    """Return the error of a judgement that others contradict, with the chain of these, or None."""
    left, right, verdict = judgement.subject, judgement.object, judgement.verdict
    names = dict(_names(judgement))
    if verdict == Verdict.SAME and standing.kinds_differ(left, right):
        found = f"“{names[left]}” and “{names[right]}” are things of two kinds"
        return InputError(Problem(file, place, found, "a city and its place, for one, are two"))
    if verdict == Verdict.SAME and (places := standing.places(left, right)):
        chain = (*standing.chain(left, places[0]), *standing.chain(right, places[1]))
        named = " and ".join(place.rstrip("/").rpartition("/")[2] for place in places)
        found = f"“{names[left]}” and “{names[right]}” cannot be one thing"
        found += f": they are two places, {named}"
        found += f", because {_listed(judgement, chain)}" if chain else ""
        return InputError(Problem(file, place, found, "undo or remove one of these rows first"))
    stands = standing.verdict(left, right)
    if stands is None or Verdict.UNSURE in (verdict, stands) or stands == verdict:
        return None
    chain = standing.because(left, right)
    found = f"“{names[left]}” and “{names[right]}” cannot be {_WORDS[verdict]}"
    found += f": they are {_WORDS[stands]}, because {_listed(judgement, chain)}"
    mend = "undo or remove one of these rows first" if chain else ""
    return InputError(Problem(file, place, found, mend))


def _listed(judgement: Judgement, chain: Iterable[Judgement]) -> str:
    names = {iri: name for row in (*chain, judgement) for iri, name in _names(row)}
    return "; ".join(_said(row, names) for row in chain)


def _names(row: Judgement) -> tuple[tuple[str, str], tuple[str, str]]:
    left, right = (iri.rstrip("/").rpartition("/")[2] for iri in (row.subject, row.object))
    return (row.subject, row.subject_label or left), (row.object, row.object_label or right)


def _said(row: Judgement, names: dict[str, str]) -> str:
    who = row.author or ("a person" if row.by_person else "citypact")
    where = f", {row.file}" if row.file else ""
    where += f" line {row.line}" if row.line else ""
    what = f"{names[row.subject]} {_SIGNS[row.verdict]} {names[row.object]}"
    return f"{what} ({who}{f' on {row.date}' if row.date else ''}{where})"


def _stamp(file: Path) -> tuple[int, int]:
    try:
        about = file.stat()
    except FileNotFoundError:
        return 0, 0
    return about.st_mtime_ns, about.st_size
