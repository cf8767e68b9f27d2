"""A case: a file that may be hostile, and what must become of it."""

from collections.abc import Callable
from typing import NamedTuple

KINDS = (
    "truncated", "encoding", "byte-order mark", "another format", "bad address", "bad value",
    "control character", "huge literal", "deep nesting", "entity bomb", "external reference",
    "packed bomb", "missing parts", "duplicates",
)  # fmt: skip

Content = str | bytes | Callable[[], bytes]


class Case(NamedTuple):
    """One file: its descriptor, and a part of what is said of it.

    A refused file has `found` and `place`, parts of one problem; one that is accepted has `kept`,
    a part of its claims, and, where it matters, `remark`, a part of what is remarked.
    Whatever is kept is N-Quads of this source's citations.
    """

    form: str
    kind: str
    name: str
    descriptor: str
    ending: str
    content: Content
    refused: bool
    found: str = ""
    place: str = ""
    kept: str = ""
    remark: str = ""

    def bytes(self) -> bytes:
        """What stands in the file."""
        made = self.content() if callable(self.content) else self.content
        return made.encode() if isinstance(made, str) else made


class Form(NamedTuple):
    """A format as one loader reads it, with a small sound file.

    The file names Porto, with the website https://example.org/porto and the year 2016 where the
    format has a place for them. `filler` may follow it, or `before`, any number of times.
    """

    name: str
    loader: str
    ending: str
    sound: str
    more: str = ""
    before: str = ""
    filler: str = "\n"

    def inflated(self, size: int) -> str:
        """The sound file (or `before`), and so much filler that it has at least a size."""
        return (self.before or self.sound) + self.filler * (size // len(self.filler))

    def refused(
        self, kind: str, name: str, content: Content, found: str, place: str = "", *,
        more: str = "", ending: str = "",
    ) -> Case:  # fmt: skip
        """A file that must be refused: with what, and where."""
        case = self._case(kind, name, content, more, ending)
        return case._replace(refused=True, found=found, place=place)

    def accepted(
        self, kind: str, name: str, content: Content, kept: str = '"Porto"', *,
        remark: str = "", more: str = "", ending: str = "",
    ) -> Case:  # fmt: skip
        """A file that must be accepted, with what is kept."""
        return self._case(kind, name, content, more, ending)._replace(kept=kept, remark=remark)

    def spoilt(self, old: str, new: str, count: int = -1) -> str:
        """The sound file with something in the place of something else."""
        assert old in self.sound, f"{self.name} has no {old}"
        return self.sound.replace(old, new, count)

    def _case(self, kind: str, name: str, content: Content, more: str, ending: str) -> Case:
        assert kind in KINDS, kind
        descriptor = f'loader = "{self.loader}"\ntitle = "Porto"\n{more}\n{self.more}\n'
        return Case(
            self.name, kind, name, descriptor, ending or self.ending, content, refused=False
        )
