"""A record of a foreign file: a row, a line, an item."""

from typing import NamedTuple, Union


class Tagged(str):
    """Text with the language that its file names for it.

    >>> Tagged("광주광역시", "ko").language
    'ko'
    """

    __slots__ = ("language",)
    language: str

    def __new__(cls, text: str, language: str) -> "Tagged":
        """Return text in a language."""
        tagged = super().__new__(cls, text)
        tagged.language = language
        return tagged

    def __reduce__(self) -> tuple[type["Tagged"], tuple[str, str]]:
        return Tagged, (str(self), self.language)


Value = Union[str, "list[Value]", "dict[str, Value]"]


class Record(NamedTuple):
    """One record: a key for its citation, where a person finds it, its line, and its fields.

    Every value is text as written (true and false in small letters, nothing is ""), or a list
    or object of such values. `line` is 0 where the format has none.
    """

    key: str
    locator: str
    line: int
    fields: dict[str, Value]
