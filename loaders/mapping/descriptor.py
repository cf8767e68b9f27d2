"""The mapping of a descriptor: checked as a whole, compiled once, and asked for each record."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from loaders.claims import Claim
from loaders.document import KINDS
from loaders.mapping.accounting import Accounting
from loaders.mapping.blocks import Block
from loaders.mapping.columns import Row, roots
from loaders.mapping.constants import check_constants
from loaders.mapping.each import fits
from loaders.mapping.faults import Faults
from loaders.mapping.idle import idle
from loaders.mapping.lines import Lines
from loaders.mapping.references import References
from loaders.mapping.scope import Draft, Scope, Uses
from loaders.report import Report
from loaders.source import Source
from loaders.statements import Statements
from loaders.toml_table import shown
from ontology.suggest import did_you_mean

OWN = ("@record", "@file", "@key")
"""Columns that records have beside those of the file: the key of the passage, the file's name
without its ending, and the name of the entry in an object of records."""


class RecordMapping:
    """What a descriptor says of records.

    `sound` says whether the descriptor can be used; its mistakes are in the report. `records` is
    the number of those that were asked for.
    """

    def __init__(self, source: Source, report: Report) -> None:
        self.faults = Faults(report, shown(source.descriptor, source.root))
        self._report = report
        self._draft = _draft(source, self.faults)
        self._raw = _blocks(source.options.get("mapping"), self._draft)
        self._blocks = self._compiled(self._raw)
        self.lines = self._draft.lines
        self.records, self._speaks = 0, False
        self._parts = [part.claims for block in self._blocks for part in block.parts]
        self.uses = Uses()
        for block in self._blocks:
            self.uses.add(block.uses)
            for part in block.parts:
                self.uses.add(part.uses)
        ignored = self._ignored(source.options.get("ignore", []))
        self._accounting = Accounting(self.uses, ignored)
        self._bind(None)

    @property
    def sound(self) -> bool:
        """Whether the descriptor has no mistakes."""
        return not self.faults.mistakes

    def _compiled(self, blocks: Mapping[str, Any]) -> list[Block]:
        return [Block(label, raw, self._draft) for label, raw in blocks.items()]

    def _ignored(self, raw: Any) -> list[str]:
        if isinstance(raw, str):
            raw = [raw]
        if not isinstance(raw, list) or not all(isinstance(name, str) for name in raw):
            self.faults.mistake("ignore", "ignore is no list of columns", 'write ignore = ["Fax"]')
            return []
        return raw

    def _bind(self, names: Sequence[str] | None) -> None:
        """Tell the parts of each block on which fields they depend, those of others included."""
        by_label = {block.label: block for block in self._blocks}
        for block in self._blocks:
            for part in block.parts:
                whole = _whole([block.uses, part.uses], by_label)
                if whole.patterns and names is None:
                    continue
                fields = whole.fields()
                if names is not None:
                    fields += [n for n in names if n not in fields and _fit(n, whole.patterns)]
                part.bind(fields, names)

    def header(self, names: Sequence[str]) -> bool:
        """Take the columns that every record has; say whether the mapping fits them."""
        self.first(names)
        known = {*names, *OWN}
        for name in self.uses.columns:
            if not known.intersection(roots(name)):
                self._unknown_column(name, names)
        self._bind([*names, *OWN[:2]])
        return self.sound

    def first(self, names: Sequence[str]) -> bool:
        """Take the columns of the first record; say whether the mapping can mean what it says."""
        check_constants(self._draft, names, self._raw)
        return self.sound

    def _unknown_column(self, name: str, names: Sequence[str]) -> None:
        mend = did_you_mean(name, names) or f"the columns are {_listed(names)}"
        place = self._draft.lines.column(name)
        self.faults.mistake(place, f"there is no column “{name}”", mend)

    def claims(self, fields: Row, record: str) -> list[Claim]:
        """Return what a record says; `record` tells a reader where it stands."""
        self.faults.record = record
        claims: list[Claim] = []
        for say in self._parts:
            claims += say(fields)
        self.records += 1
        self._speaks = self._speaks or bool(claims)
        return claims

    def account(self, fields: Row) -> None:
        """Count what a record holds that the mapping does not use."""
        self._accounting.count(fields)

    def judge(self) -> None:
        """Report after the last record which blocks make nothing, and a mapping that says nothing.

        It is for a file that was read to its end.
        """
        for block in self._blocks if self.sound else ():
            found, mend = idle(block, self.records)
            if found:
                self.faults.advise(self._draft.lines.place(block.label, ""), found, mend)
        if self.records and not self._speaks and not self._report.refused:
            number = f"{self.records:,} records" if self.records > 1 else "the only record"
            found = f"the mapping makes no statement of {number}"
            self._report.problem("", found, "correct when, unless, each and key of its blocks")

    def finish(self) -> None:
        """Report the columns that nothing used, and those of the mapping that no record had."""
        self._accounting.tell(self._report)
        if not self.sound or self._accounting.empty:
            return
        for name in self.uses.columns.keys() - self.uses.inner:
            if name not in OWN and not self._accounting.saw(roots(name)):
                mend = self._accounting.advice(name) or "correct the name, or remove it"
                self._report.remark(f"column {name}", "the mapping uses it; no record has it", mend)


def _draft(source: Source, faults: Faults) -> Draft:
    statements = Statements(source.base, source.id, source.language, by_script=True)
    blocks = {
        label: block
        for label, block in _table(source.options.get("mapping")).items()
        if isinstance(block, Mapping)
    }
    read = _table(source.options.get("read"))
    return Draft(
        statements=statements,
        faults=faults,
        lines=Lines(_text(source)),
        references=References(statements),
        tables=_table(source.options.get("tables")),
        eaches={label: block["each"] for label, block in blocks.items() if "each" in block},
        paths={label: _path(block.get("kind")) for label, block in blocks.items()},
        names_aims=any("sdg:" in str(block.get("key")) for block in blocks.values()),
        decimal=str(read.get("decimal", "")),
    )


def _table(raw: object) -> Mapping[str, Any]:
    return raw if isinstance(raw, Mapping) else {}


def _text(source: Source) -> str:
    try:
        return source.descriptor.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ""


def _path(kind: object) -> str:
    return KINDS[kind].path if isinstance(kind, str) and kind in KINDS else ""


def _blocks(raw: object, draft: Draft) -> dict[str, Mapping[str, Any]]:
    """Return the blocks of a mapping; what is none is reported."""
    scope, found = Scope(draft, ""), dict[str, Mapping[str, Any]]()
    if not isinstance(raw, Mapping) or not raw:
        mend = 'write [mapping.city] and below it kind = "cities", key = "{Column}"'
        scope.fault("the descriptor has no mapping", mend)
        return {}
    for label, block in raw.items():
        inside = Scope(draft, label)
        if not isinstance(block, Mapping):
            scope.fault(f"“{label}” is no block", f"write [mapping.{label}] on a line of its own")
        elif missing := [word for word in ("kind", "key") if word not in block]:
            mend = 'write kind = "cities", key = "{Column}" …'
            inside.fault(f"the block has no {' and no '.join(missing)}", mend)
        else:
            found[label] = block
    return found


def _whole(parts: Iterable[Uses], blocks: Mapping[str, Block]) -> Uses:
    """Return what a part depends on, through the blocks that it refers to."""
    whole, seen = Uses(), set[str]()
    for uses in parts:
        whole.add(uses)
    while unseen := whole.labels - seen:
        for label in unseen:
            seen.add(label)
            if label in blocks:
                whole.add(blocks[label].uses)
    return whole


def _fit(name: str, patterns: Iterable[str]) -> bool:
    return any(fits(name, pattern) for pattern in patterns)


def _listed(names: Sequence[str], most: int = 20) -> str:
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(f"“{name}”" for name in names[:most]) + more
