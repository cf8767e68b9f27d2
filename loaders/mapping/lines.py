"""The lines of a descriptor: where its words stand, for messages."""

import re


class Lines:
    """Finds the line of a word in the text of a descriptor.

    >>> lines = Lines('[mapping.city]\\nkind = "cities"\\n[mapping.network]\\nkind = "x"\\n')
    >>> lines.place("network", "kind")
    'line 4'
    """

    def __init__(self, text: str) -> None:
        self._text = text

    def place(self, label: str, word: str) -> str:
        """Return the line of a word of a block, or of the block, or its name."""
        start, end = self._block(label)
        first, *rest = word.split(".") if word else [""]
        if first and (found := self._find(rf"\[\[?mapping\.{_key(label)}\.{_key(first)}\b", 0, 0)):
            start, end, first = found, 0, ""
        at = start
        for part in (first, *rest):
            at = self._find(rf"(?:^|[{{,])\s*{_key(part)}\s*=", start, end) or at if part else at
        if at:
            return f"line {self._text.count(chr(10), 0, at) + 1}"
        return f"mapping.{label}" if label else "mapping"

    def column(self, name: str) -> str:
        """Return the line that first names a column."""
        at = self._find(re.escape("{" + name), 0, 0) or self._find(_key(name), 0, 0)
        return f"line {self._text.count(chr(10), 0, at) + 1}" if at else "mapping"

    def read(self, key: str) -> str:
        """Return the line of a key of `[read]`, or of the table.

        >>> Lines('[read]\\nsheet = "Members"\\n').read("sheet")
        'line 2'
        """
        for pattern in (r"^\s*\[read\]", r"^\s*read\s*=", r"^\s*read\."):
            if start := self._find(pattern, 0, 0):
                break
        else:
            return "read"
        following = re.compile(r"(?m)^\s*\[").search(self._text, start)
        end = following.start() if following else 0
        at = self._find(rf"(?:^|[{{,.])\s*{_key(key)}\s*=", start - 1, end) if key else 0
        return f"line {self._text.count(chr(10), 0, at or start) + 1}"

    def _block(self, label: str) -> tuple[int, int]:
        start = self._find(rf"\[mapping\.{_key(label)}\]", 0, 0) if label else 0
        start = start or self._find(r"\[mapping\b", 0, 0)
        following = re.compile(r"(?m)^\s*\[").search(self._text, start) if start else None
        return start, following.start() if following else 0

    def _find(self, pattern: str, start: int, end: int) -> int:
        search = re.compile(f"(?m){pattern}").search
        match = search(self._text, start, end or len(self._text))
        return match.end() if match else 0


def _key(name: str) -> str:
    return rf"[\"']?{re.escape(name)}[\"']?"
