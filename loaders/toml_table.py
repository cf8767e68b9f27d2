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
            table._text = path.read_text("utf-8-sig")
            table._values = tomllib.loads(table._text)
        except FileNotFoundError:
            table._broken("the file is missing", "create it, or run citypact init")
        except (OSError, UnicodeDecodeError) as error:
            table._broken(f"the file cannot be read: {error}", "save it as UTF-8")
        except tomllib.TOMLDecodeError as error:
            table._broken(f"not valid TOML: {error}", "mend the line")
        return table

    def _broken(self, found: str, mend: str) -> None:
        self.broken = True
        self._problems.append(Problem(self._shown, "", found, mend))

    def fault(self, key: str, found: str, mend: str) -> None:
        """Report what is wrong with a key, at its line."""
        match = re.search(rf"(?m)^\s*\[?\"?{re.escape(key)}\b", self._text)
        place = f"line {self._text.count(chr(10), 0, match.end()) + 1}" if match else key
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
        for name, pair in dict(self._values.get(key) or {}).items():
            numbers = isinstance(pair, list) and all(isinstance(n, int) for n in pair)
            if numbers and len(pair) == 2 and pair[0] <= pair[1]:
                found[name] = (pair[0], pair[1])
            else:
                self.fault(name, f"{name} is no pair of counts", f"write {name} = [1, 20]")
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


def shown(path: Path, root: Path) -> str:
    """Return a path as messages show it: relative to the workspace where it lies in it."""
    try:
        return str(path.resolve().relative_to(root))
    except ValueError:
        return str(path)
