"""Reading a question: plain values in, a question or words on what is wrong with it out."""

import re
from collections.abc import Mapping
from typing import Any

import msgspec

from citypact.server.api.asked import Asked
from citypact.server.api.parameters import described
from ontology.errors import Problem, QueryError
from ontology.suggest import did_you_mean


def read_question(name: str, type_: type[Asked], asked: Mapping[str, Any]) -> Asked:
    """Return a question from the values of a request.

    Raises:
        QueryError: with everything that is unknown, missing or of the wrong kind.
    """
    fields = {field.name: field for field in msgspec.structs.fields(type_)}
    problems, known = [], {}
    for key, value in asked.items():
        if key not in fields:
            mend = did_you_mean(key, fields) or f"/api/{name} takes {', '.join(sorted(fields))}"
            problems.append(Problem("", "", f"/api/{name} has no parameter “{_cut(key)}”", mend))
        elif value != "" or fields[key].required:
            known[key] = value
    for key, field in fields.items():
        if field.required and known.get(key, "") == "":
            says, example = described(name, key)
            mend = f"give {says}, as {key}={example}"
            problems.append(Problem("", "", f"/api/{name} needs the parameter “{key}”", mend))
        elif key in known:
            try:
                msgspec.convert(known[key], field.type, strict=False)
            except msgspec.ValidationError as error:
                problems.append(_wrong(name, key, known[key], str(error)))
    if problems:
        raise QueryError(problems)
    return msgspec.convert(known, type_, strict=False)


def _wrong(name: str, key: str, value: object, error: str) -> Problem:
    """Say in words what is wrong with a value."""
    says, example = described(name, key)
    shown = _cut(
        ", ".join(map(str, value.values()))
        if isinstance(value, dict)
        else ", ".join(map(str, value))
        if isinstance(value, list)
        else str(value)
    )
    for pattern, words in _WORDS:
        if match := pattern.search(error):
            mend = words.format(*match.groups())
            return Problem("", "", f"{key} is “{shown}”", mend)
    mend = f"write {says}" + (f", as {key}={example}" if example else "")
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
