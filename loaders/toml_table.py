"""A TOML file of a workspace: hands out its values, and reports what is wrong with them."""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from loaders.values import CONTROLS, ValueFault
from ontology.errors import Problem
from ontology.suggest import did_you_mean


class TomlTable:
    """The values of a file, each asked for by name; `finish` reports those that nobody asked for.

    `broken` is True where the file could not be read at all.
    """

    def __init__(self, path: Path, root: Path, problems: list[Problem]) -> None:
        self._shown, self._problems = shown(path, root), problems
        self._text, self._values = "", dict[str, Any]()
        self._asked: set[str] = set()
        self.broken = False

    @classmethod
    def read(cls, path: Path, root: Path, problems: list[Problem]) -> "TomlTable":
        """Read a file; one that cannot be read is a problem and an empty table."""
        table = cls(path, root, problems)
        try:
            table._text = path.read_text("utf-8-sig").replace("\r\n", "\n")
            table._values = tomllib.loads(table._text)
        except FileNotFoundError:
            table._broken("", "the file is missing", "create it, or run citypact init")
        except IsADirectoryError:
            table._broken("", "it is a folder", "write a file, or give the folder another name")
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            found = f"byte 0x{error.object[error.start]:02X} is not UTF-8"
            table._broken(f"line {line}", found, "save the file as UTF-8")
        except OSError as error:
            table._broken("", f"the file cannot be read: {error.strerror}", "check who may read it")
        except tomllib.TOMLDecodeError as error:
            table._broken(*invalid(table._text, str(error)))
        return table

    def _broken(self, place: str, found: str, mend: str) -> None:
        self.broken = True
        self._problems.append(Problem(self._shown, place, found, mend))

    def fault(self, key: str, found: str, mend: str, *, within: str = "") -> None:
        """Report what is wrong with a key, at its line; a key that is missing is its own place.

        `within` is the table that the key stands in.
        """
        place = place_of(self._text, key, within)
        self._problems.append(Problem(self._shown, place, found, mend))

    def text(self, key: str, default: str = "") -> str:
        """Return text; a number or date is text as well."""
        self._asked.add(key)
        value = self._values.get(key, default)
        if isinstance(value, dict | list | bool):
            self.fault(key, f"{key} is no text", f'write {key} = "…"')
            return default
        if CONTROLS.search(str(value)):
            self.fault(key, f"a control character stands in {key}", "remove it")
            return default
        return str(value)

    def required(self, key: str) -> str:
        """Return text that must be there."""
        value = self.text(key)
        if not value and not self.broken:
            self.fault(key, f"{key} is missing", f'write {key} = "…"')
        return value

    def checked(self, key: str, read: Callable[[str], object], default: str = "") -> str:
        """Return text that `read` accepts; what it says otherwise is reported."""
        value = self.text(key, default)
        try:
            if value:
                read(value)
        except ValueFault as fault:
            self.fault(key, fault.found, fault.mend)
            return default
        return value

    def choice(self, key: str, options: tuple[str, ...]) -> str:
        """Return one of some words; the first is the default."""
        value = self.text(key, options[0])
        if value not in options:
            self.fault(key, f"unknown {key} “{value}”", did_you_mean(value, options))
        return value

    def number(self, key: str, default: int) -> int:
        """Return a whole number that is not negative."""
        self._asked.add(key)
        value = self._values.get(key, default)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            self.fault(key, f"{key} is no number", f"write {key} = {default}")
            return default
        return value

    def labels(self, key: str) -> dict[str, str]:
        """Read text, or a table of language → text, as such a table ("" = the source's own)."""
        value = self._values.get(key)
        if isinstance(value, dict) and all(isinstance(text, str) for text in value.values()):
            self._asked.add(key)
            return dict(value)
        return {"": self.required(key)}

    def ranges(self, key: str) -> dict[str, tuple[int, int]]:
        """Return a table of pairs of counts, the least and the greatest."""
        self._asked.add(key)
        found: dict[str, tuple[int, int]] = {}
        table = self._values.get(key, {})
        if not isinstance(table, dict):
            self.fault(key, f"{key} is no table", f"write [{key}] and below it City = [1, 20]")
            return found
        for name, pair in table.items():
            if not _is_pair(pair):
                mend = f"write {name} = [1, 20]"
                self.fault(name, f"{name} is no pair of counts", mend, within=key)
            elif pair[0] > pair[1]:
                mend = f"the least comes first: write {name} = [{pair[1]}, {pair[0]}]"
                self.fault(name, f"{name} has {pair[0]} before {pair[1]}", mend, within=key)
            else:
                found[name] = (pair[0], pair[1])
        return found

    def ask(self, *keys: str) -> None:
        """Note that somebody else reads these keys."""
        self._asked.update(keys)

    def values(self) -> dict[str, Any]:
        """Return everything that stands in the file."""
        return dict(self._values)

    def finish(self) -> None:
        """Report every key that nobody asked for."""
        for key in self._values.keys() - self._asked:
            self.fault(key, f"unknown key “{key}”", did_you_mean(key, self._asked))


def _is_pair(value: object) -> bool:
    """Tell whether a value is a list of two whole numbers."""
    return isinstance(value, list) and [type(number) for number in value] == [int, int]


def place_of(text: str, key: str, within: str = "") -> str:
    """Return where a key stands in a TOML file: its line, or where it has none, the key.

    A key of another table that has the same name is not it.

    >>> text = 'loader = "table"\\n[mapping.city]\\ntitle = "{Title}"\\n[expect]\\nCity = [3, 2]\\n'
    >>> [place_of(text, key) for key in ("loader", "mapping", "title")]
    ['line 1', 'line 2', 'title']
    >>> place_of(text, "City", within="expect")
    'line 5'
    """
    name = rf"[\"']?{re.escape(key)}[\"']?"
    table, header = "", rf"\s*\[+\s*{name}\s*[\].]"
    for number, line in enumerate(text.split("\n"), 1):
        inline = within and re.match(rf"\s*{re.escape(within)}\s*[.=].*\b{re.escape(key)}\b", line)
        if (not within and re.match(header, line)) or (inline and not table):
            return f"line {number}"
        if head := re.match(r"\s*\[+\s*([^\]]+?)\s*\]", line):
            table = head[1]
        elif table == within and re.match(rf"\s*{name}\s*[=.]", line):
            return f"line {number}"
    return place_of(text, within) if within else key


def place_in(file: Path, key: str) -> str:
    """Return where a key stands in a file; in one that cannot be read, the key."""
    try:
        return place_of(file.read_text("utf-8-sig"), key)
    except (OSError, UnicodeDecodeError):
        return key


_CURLY = re.compile('[=\\[,{]\\s*[“”„‘’«]|"[^"]*[“”„]\\s*$')
_IN_WORDS = {
    "Illegal character '\\n'": ("a quotation mark is missing", 'end the text with "'),
    "Unterminated string": ("a quotation mark is missing", 'end the text with "'),
    "Invalid value": ("the value is no TOML", 'write text in quotation marks: key = "text"'),
    "Expected '=' after a key": ("no = stands behind the key", 'write key = "text"'),
    "Cannot overwrite a value": ("the key stands here twice", "keep one of them"),
    "Unclosed array": ("a ] is missing", "close the list"),
    "Expected ']'": ("a ] is missing", "close the name of the table"),
    'Expected "\'"': ("a quotation mark is missing", "end the text with '"),
    "Cannot declare": ("the table stands here twice", "join the two"),
    "Expected newline": ("something stands behind the value", "write a key a line"),
    "Unescaped '\\'": ("a \\ stands in the text", "write \\\\ for it"),
}


def invalid(text: str, said: str) -> tuple[str, str, str]:
    """Return where a text is no TOML, what is wrong there, and what to do.

    >>> invalid("title = “Members”\\n", "Invalid value (at line 1, column 9)")
    ('line 1', 'not valid TOML: curly quotation marks', 'write straight ones: "text"')
    >>> invalid('title = "Members\\nkind', "Illegal character '\\\\n' (at line 1, column 17)")
    ('line 1', 'not valid TOML: a quotation mark is missing', 'end the text with "')
    """
    why, _, at = said.partition(" (at ")
    match = re.match(r"line (\d+)", at)
    number = int(match[1]) if match else text.rstrip().count("\n") + 1
    line = text.split("\n")[number - 1]
    found, mend = next(
        (words for start, words in _IN_WORDS.items() if why.startswith(start)),
        (why, "mend the line"),
    )
    value = line.partition("=")[2].strip()
    if _CURLY.search(line):
        found, mend = "curly quotation marks", 'write straight ones: "text"'
    elif why.startswith("Invalid value") and at.startswith("end"):
        found, mend = "the file ends within a value", "close the list or table"
    elif why.startswith("Invalid value") and not value:
        found, mend = "the value is missing", 'write key = "text"'
    elif why.startswith("Invalid value") and re.search("[^\"'][\"']$", value):
        found, mend = "a quotation mark is missing", 'begin the text with "'
    return f"line {number}", f"not valid TOML: {found}", mend


def shown(path: Path, root: Path) -> str:
    """Return a path as messages show it: relative to the workspace where it lies in it."""
    try:
        return str(path.resolve().relative_to(root))
    except ValueError:
        return str(path)
