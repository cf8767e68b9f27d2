"""YAML as a tree of text that remembers its lines.

Scalars stay text: `no`, `2019-05` and `0123` mean what they show. Anchors, aliases, tags,
repeated keys and deep nesting are refused, so a small file cannot become a large tree.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from loaders.values import CONTROLS

MAX_DEPTH = 12
_CONTROL = "a control character stands in the text", "remove it"
_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class YamlFault(Exception):
    """The text is not YAML of the kind that Citypact reads; `line` counts from 1."""

    def __init__(self, line: int, found: str, mend: str = "") -> None:
        super().__init__(found)
        self.line, self.found, self.mend = line, found, mend


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar as written, without quotes; an empty value is the empty text."""

    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    nodes: list["Node"]
    line: int


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping: entries by key, and the line of each key."""

    entries: dict[str, "Node"]
    line: int
    lines: dict[str, int] = field(default_factory=dict)


Node = Text | Items | Fields


def read_yaml(text: str) -> Node:
    """Read one YAML document.

    Raises:
        YamlFault: the text is not YAML, or uses what Citypact does not read.

    >>> read_yaml("status: {signed: 2008}").entries["status"].entries["signed"]
    Text(value='2008', line=1)
    """
    try:
        events = yaml.parse(text, Loader=_PARSER)
        return _Builder(events).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        found = " ".join(filter(None, (error.context, error.problem)))
        raise YamlFault(line, f"not valid YAML: {found}", "check indentation and quotes") from None
    except yaml.YAMLError as error:
        if match := CONTROLS.search(text):
            raise YamlFault(text.count("\n", 0, match.start()) + 1, *_CONTROL) from None
        raise YamlFault(1, f"not valid YAML: {error}".splitlines()[0], "save as UTF-8") from None


class _Builder:
    """Builds the tree from parser events."""

    def __init__(self, events: Iterator[yaml.Event]) -> None:
        self._events = events

    def document(self) -> Node:
        event = next(self._events)
        while isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
            event = next(self._events)
        if isinstance(event, yaml.StreamEndEvent):
            return Fields({}, 1)
        root = self._node(event, 0)
        next(self._events)
        if not isinstance(extra := next(self._events), yaml.StreamEndEvent):
            raise YamlFault(_line(extra), "a second YAML document begins", "keep one per file")
        return root

    def _node(self, event: yaml.Event, depth: int) -> Node:
        line = _line(event)
        if depth > MAX_DEPTH:
            raise YamlFault(line, f"nested deeper than {MAX_DEPTH} levels", "flatten the block")
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise YamlFault(line, "anchors and aliases are not read", "write the value out")
        if (tag := getattr(event, "tag", None)) and tag != "!":
            raise YamlFault(line, f"the tag {str(tag)[:40]} is not read", "leave it out")
        if isinstance(event, yaml.ScalarEvent):
            if CONTROLS.search(event.value):
                raise YamlFault(line, *_CONTROL)
            return Text(_plain(event), line)
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(list(self._items(depth + 1)), line)
        return self._fields(line, depth + 1)

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            yield self._node(event, depth)

    def _fields(self, line: int, depth: int) -> Fields:
        fields = Fields({}, line)
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._node(event, depth)
            if not isinstance(key, Text):
                raise YamlFault(key.line, "a key is not plain text", "write a word as the key")
            if key.value in fields.entries:
                raise YamlFault(key.line, f"“{key.value}” stands twice", "join the two blocks")
            fields.lines[key.value] = key.line
            fields.entries[key.value] = self._node(next(self._events), depth)
        return fields


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _plain(event: yaml.ScalarEvent) -> str:
    empty = event.implicit[0] and event.value in ("~", "null")
    return "" if empty else str(event.value)
