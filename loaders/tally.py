"""A tally: what a loader leaves aside, counted, so that it is said once and not a million times."""

from loaders.report import Report

MAX_KINDS = 10_000
_SHOWN = 60


class Tally:
    """Counts occurrences by kind and keeps the first of each as an example.

    >>> tally = Tally()
    >>> for year in ("1995", "2011"):
    ...     tally.add("property P571", year)
    >>> report = Report("cities.json")
    >>> tally.tell(report, "not mapped", "map it or add it to ignore")
    >>> print(report.remarks()[0])
    cities.json, property P571: not mapped; 2 times, as “1995”; map it or add it to ignore
    """

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}
        self._examples: dict[str, str] = {}

    def __bool__(self) -> bool:
        return bool(self._counts)

    def add(self, kind: str, example: str = "") -> None:
        """Count one occurrence; kinds beyond `MAX_KINDS` count as one."""
        known = self._counts.get(kind)
        if known is None:
            if len(self._counts) >= MAX_KINDS:
                kind = "others"
            self._examples.setdefault(kind, example)
        self._counts[kind] = self._counts.get(kind, 0) + 1

    def kinds(self) -> list[str]:
        """Return what was counted."""
        return list(self._counts)

    def drop(self, kind: str) -> None:
        """Forget a kind that need not be said."""
        self._counts.pop(kind, None)

    def tell(self, report: Report, found: str, mend: str) -> None:
        """Remark on each kind, the most frequent first, with its count and example."""
        for kind, number in sorted(self._counts.items(), key=lambda pair: (-pair[1], pair[0])):
            example = _shortened(self._examples[kind])
            times = "once" if number == 1 else f"{number:,} times"
            shown = f", as “{example}”" if example else ""
            report.remark(kind, f"{found}; {times}{shown}", mend)


def _shortened(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _SHOWN else f"{plain[:_SHOWN]}…"
