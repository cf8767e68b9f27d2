"""A file as the answer to a question."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Download:
    """A file: its media type, name and content."""

    type: str
    name: str
    content: bytes
