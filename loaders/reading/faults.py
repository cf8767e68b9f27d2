"""What is wrong with a file: the fault that ends reading, and where smaller ones are reported."""

from typing import Protocol


class FileFault(Exception):
    """The file cannot be read on: where in it, what was found, and what to do.

    >>> FileFault("line 12", "the file ends inside a quotation", "fetch it again").place
    'line 12'
    """

    def __init__(self, place: str, found: str, mend: str = "") -> None:
        super().__init__(found)
        self.place, self.found, self.mend = place, found, mend


class Reports(Protocol):
    """What a reader asks of a report (`loaders.report.Report`)."""

    def problem(self, place: str, found: str, mend: str = "") -> None:
        """The source is refused."""

    def skip(self, place: str, found: str, mend: str = "") -> None:
        """A record was left out."""

    def remark(self, place: str, found: str, mend: str = "") -> None:
        """Worth knowing; reading goes on."""
