"""Reading a question: plain values in, a question or words on what is wrong with it out."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
from msgspec.structs import fields

from citypact.server.api.asked import Asked
from citypact.server.api.parameters import described
from ontology.errors import Problem, QueryError
from ontology.suggest import did_you_mean


def read_question(name: str, type_: type[Asked], asked: Mapping[str, Any]) -> Asked:
    """Return a question from the values of a request.

    Raises:
        QueryError: with everything that is unknown, missing or of the wrong kind.

    >>> from citypact.server.api.search import SearchAsked
    >>> read_question("search", SearchAsked, {"q": "光州", "limit": "5"})
    SearchAsked(lang='en', q='光州', kind='', limit=5)
    """
    known = {field.name: field for field in fields(type_)}
    given = {key: value for key, value in asked.items() if key in known and value != ""}
    needed = [key for key, field in known.items() if field.required and key not in given]
    unfit = (_unfit(name, key, value, known[key].type) for key, value in given.items())
    problems = [
        *(_unknown(name, key, known) for key in asked if key not in known),
        *(_missing(name, key) for key in needed),
        *filter(None, unfit),
    ]
    if problems:
        raise QueryError(problems)
    return msgspec.convert(given, type_, strict=False)


def _unknown(name: str, key: str, known: Iterable[str]) -> Problem:
    mend = did_you_mean(key, known) or f"/api/{name} takes {', '.join(sorted(known))}"
    return Problem("", "", f"/api/{name} has no parameter “{_cut(key)}”", mend)


def _missing(name: str, key: str) -> Problem:
    says, example = described(name, key)
    mend = f"give {says}, as {key}={example}"
    return Problem("", "", f"/api/{name} needs the parameter “{key}”", mend)


def _unfit(name: str, key: str, value: object, type_: Any) -> Problem | None:
    """Say in words what is wrong with a value, if something is."""
    try:
        msgspec.convert(value, type_, strict=False)
        return None
    except msgspec.ValidationError as error:
        said = str(error)
    values = [*value.values()] if isinstance(value, dict) else value
    shown = _cut(", ".join(map(str, values)) if isinstance(values, list) else str(value))
    says, example = described(name, key)
    mend = f"write {says}" + (f", as {key}={example}" if example else "")
    for pattern, words in _WORDS:
        if match := pattern.search(said):
            mend = words.format(*match.groups())
            break
    return Problem("", "", f"{key} is “{shown}”", mend)


_WORDS = (
    (re.compile(r"`int` >= (-?\d+)"), "write a whole number from {0} on"),
    (re.compile(r"`int` <= (-?\d+)"), "write a whole number up to {0}"),
    (re.compile(r"Expected `int`"), "write a whole number"),
    (re.compile(r"`float` >= (\S+)"), "write a number from {0} on"),
    (re.compile(r"`float` <= (\S+)"), "write a number up to {0}"),
    (re.compile(r"Expected `float`"), "write a number"),
    (re.compile(r"Expected `bool`"), "write true or false"),
    (re.compile(r"length <= (\d+)"), "write at most {0} characters"),
    (re.compile(r"matching regex"), "write a language tag, as zh or pt-BR"),
    (re.compile(r"Expected `object`"), "write parameters.NAME=VALUE"),
)
"""What the validator says → what to do."""


def _cut(text: str) -> str:
    """Return a text of a person short enough to be shown."""
    plain = "".join(sign if sign.isprintable() else "�" for sign in text)
    return plain if len(plain) <= 80 else f"{plain[:80]}…"
