"""The scope in which a part of a mapping is compiled: where it stands, and what it may name."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from loaders.mapping.columns import Row, roots
from loaders.mapping.faults import Faults
from loaders.mapping.lines import Lines
from loaders.statements import Statements
from loaders.values import ValueFault
from ontology.suggest import did_you_mean

if TYPE_CHECKING:
    from loaders.mapping.references import References

Things = Callable[[Row], list[str]]
"""The IRIs of the things that a block makes of a record."""


@dataclass
class Uses:
    """What a part of a mapping reads: columns, patterns of columns, and other blocks.

    `inner` are columns that may be fields of the elements of an inner list, `lists` the inner
    lists and objects whose elements are read one by one, and `own` what `each` and `match` add.
    """

    columns: dict[str, None] = field(default_factory=dict)
    patterns: set[str] = field(default_factory=set)
    labels: set[str] = field(default_factory=set)
    inner: set[str] = field(default_factory=set)
    lists: set[str] = field(default_factory=set)
    own: set[str] = field(default_factory=set)

    def add(self, other: "Uses") -> None:
        """Take over what another part reads."""
        self.columns |= other.columns
        self.patterns |= other.patterns
        self.labels |= other.labels
        self.inner |= other.inner
        self.lists |= other.lists
        self.own |= other.own

    def fields(self) -> list[str]:
        """Return the fields of a record on which the part depends.

        >>> Uses({"City.Statut": None}).fields()
        ['City.Statut', 'City']
        """
        return list(dict.fromkeys(root for name in self.columns for root in roots(name)))


@dataclass(frozen=True)
class Draft:
    """A mapping while it is compiled: its blocks, its named tables, and the decimal mark.

    `eaches` has the `each` of every block that has one, and `paths` the path of the things of
    every block, "" where records decide. `things` is filled when a block is
    compiled, and only asked for when records are read, so blocks stand in any order. `constants`
    are the texts that stand for every record, each with its block and word. With `names_aims`, a
    block opens the themes of the SDGs itself.
    """

    statements: Statements
    faults: Faults
    lines: Lines
    references: "References"
    tables: Mapping[str, Any]
    eaches: Mapping[str, Any]
    paths: Mapping[str, str]
    decimal: str = ""
    names_aims: bool = False
    things: dict[str, tuple[Things, Things]] = field(default_factory=dict)
    uses: dict[str, Uses] = field(default_factory=dict)
    constants: dict[tuple[str, str, str], None] = field(default_factory=dict)


@dataclass(frozen=True)
class Scope:
    """Where in a mapping a value stands, what it reads, and which columns exist only there.

    `eaches` are the `each` around it, from outside to inside; `path` is the path of the things
    of the block.
    """

    draft: Draft
    label: str
    word: str = ""
    path: str = ""
    uses: Uses = field(default_factory=Uses)
    local: frozenset[str] = frozenset()
    eaches: tuple[Any, ...] = ()

    def at(self, word: str) -> "Scope":
        """Return the scope of a word in this block."""
        return replace(self, word=f"{self.word}.{word}" if self.word else word)

    def inside(self, each: object, local: Iterable[str]) -> "Scope":
        """Return the scope below an `each`, which adds columns."""
        return replace(self, local=self.local | set(local), eaches=(*self.eaches, each))

    def seeing(self, local: Iterable[str]) -> "Scope":
        """Return this scope with more columns of its own."""
        return replace(self, local=self.local | set(local))

    def use(self, name: str) -> None:
        """Note that a column is read; those that exist only here are no columns of the file."""
        first = name.partition(".")[0]
        if name not in self.local and first not in self.local:
            self.uses.columns[name] = None
            if any(isinstance(each, str) for each in self.eaches):
                self.uses.inner.add(name)
        else:
            self.uses.own.add(name)

    def fault(self, found: str, mend: str = "") -> None:
        """Report a mistake of the descriptor at its line."""
        where = f"{self.label}.{self.word}" if self.word else self.label
        place = self.draft.lines.place(self.label, self.word)
        self.draft.faults.mistake(place, f"{where}: {found}" if where else found, mend)

    def known(self, table: Mapping[str, Any], words: Iterable[str]) -> None:
        """Report the keys of a table that are no words of it."""
        words = list(words)
        for key in table:
            if key not in words:
                mend = did_you_mean(key, words) or f"use {', '.join(words)}"
                self.at(key).fault(f"unknown word “{key}”", mend)

    def checked(self, read: Callable[[str], object], text: str) -> None:
        """Read a constant now, so that its fault is one of the descriptor."""
        try:
            read(text)
        except ValueFault as fault:
            self.fault(fault.found, fault.mend)
