"""The catalogue of questions: each `.rq` file, documented in its first lines.

    # summary: Who takes part in an agreement or initiative, in which role.
    # param thing (thing): the agreement or initiative. Example: greener-cities-partnership
    # param role (role, optional): only this role. Example: lead
    # column partner: the partner
    # view: table

To add a question, add a file. `docs/queries.md` is generated from these lines.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ontology.errors import InputError, NotFoundError, Problem
from ontology.suggest import did_you_mean

VIEWS = ("table", "network", "timeline", "map", "graph")
TYPES = (
    "thing", "partner", "agreement", "initiative", "event", "output", "place", "theme", "role",
    "status", "type", "measure", "source", "date", "number", "text",
)  # fmt: skip
_PARAM = re.compile(r"(\w+) \((\w+)(, optional)?\): (.+?) Example: (.+)")
_HEAD = re.compile(r"#\s*(\w+)( \w+)?( \([\w, ]+\))?:")
_LINE = re.compile(r"#\s*(summary|param|column|view):?\s+(.*)")


@dataclass(frozen=True)
class Parameter:
    """What a question asks for: `type` is one of `TYPES`."""

    name: str
    type: str
    optional: bool
    description: str
    example: str


@dataclass(frozen=True)
class NamedQuery:
    """A question: its text is SPARQL 1.1 with each parameter as a variable."""

    name: str
    summary: str
    parameters: tuple[Parameter, ...]
    columns: tuple[tuple[str, str], ...]
    view: str
    text: str

    def parameter(self, name: str) -> Parameter:
        """Return a parameter by name.

        Raises:
            NotFoundError: the question has no such parameter.
        """
        for parameter in self.parameters:
            if parameter.name == name:
                return parameter
        known = [parameter.name for parameter in self.parameters]
        mend = did_you_mean(name, known) or "it takes no parameters"
        raise NotFoundError(Problem("", "", f"{self.name} has no parameter “{name}”", mend))


def parse_query(name: str, text: str) -> NamedQuery:
    """Read a question from the text of its file.

    Raises:
        ValueError: the head of the file is incomplete.

    >>> query = parse_query("x", "# summary: All.\\n# column s: it\\n# view: table\\nSELECT ?s {}")
    >>> query.summary, query.columns
    ('All.', (('s', 'it'),))
    """
    for line in text.splitlines():
        if (word := _HEAD.match(line)) and not _LINE.fullmatch(line):
            raise ValueError(f"{name}.rq has no head line of the form “{word[0]}…”")
    head = [match.groups() for line in text.splitlines() if (match := _LINE.fullmatch(line))]
    found = {key: value for key, value in head if key in ("summary", "view")}
    if "summary" not in found or found.get("view") not in VIEWS:
        raise ValueError(f"{name}.rq needs the lines # summary: and # view: ({', '.join(VIEWS)})")
    columns = (value.partition(": ")[::2] for key, value in head if key == "column")
    parameters = tuple(_parameter(name, value) for key, value in head if key == "param")
    return NamedQuery(name, found["summary"], parameters, tuple(columns), found["view"], text)


def _parameter(name: str, line: str) -> Parameter:
    match = _PARAM.fullmatch(line)
    if not match or match[2] not in TYPES:
        raise ValueError(f"{name}.rq: write # param NAME (TYPE): text. Example: VALUE, not {line}")
    return Parameter(match[1], match[2], bool(match[3]), match[4], match[5])


@cache
def catalogue() -> dict[str, NamedQuery]:
    """Return every question by name.

    Raises:
        InputError: with every file whose head cannot be read.
    """
    found: dict[str, NamedQuery] = {}
    problems: list[Problem] = []
    for file in sorted(files("queries").iterdir(), key=lambda file: file.name):
        name, _, suffix = file.name.rpartition(".")
        try:
            if suffix == "rq":
                found[name] = parse_query(name, file.read_text("utf-8"))
        except ValueError as error:
            problems.append(Problem(f"queries/{file.name}", "", str(error), "see CONTRIBUTING.md"))
    if problems:
        raise InputError(problems)
    return found


def named_query(name: str) -> NamedQuery:
    """Return one question.

    Raises:
        NotFoundError: there is no such question; the message names the nearest.

    >>> [parameter.name for parameter in named_query("shared").parameters]
    ['one', 'other']
    """
    if name in catalogue():
        return catalogue()[name]
    found, mend = f"no question is called “{name}”", did_you_mean(name, catalogue())
    raise NotFoundError(Problem("", "", found, mend, listed="questions"))
