"""The kind of the records of a table: cities or other partners, said or guessed."""

import re
from collections.abc import Sequence
from itertools import islice

from graph.identity.gold.asked import Roles
from graph.identity.gold.table import Row, Table
from graph.identity.gold.values import country_code
from ontology.errors import InputError

_TRIED = 200
_CITIES = 0.6
"""The share of names that are of places in a table of cities; one of organisations has less."""
_BODIES = 0.1
"""The share of names that may be of organisations all the same."""
_ORGANISATION = re.compile(
    r"agenc|agentur|ministr|ministèr|foundation|fondation|fundaci|fundação|stiftung|gesellschaft"
    r"|\bbank|banque|banco|verein|e\.\s?v\.|\bgmbh\b|\binc\b|\bltd\b|institut|universit|hochschule"
    r"|association|asociaci|associaç|federation|verband|programme|organi[sz]ation|network|alliance"
    r"|fund\b|fonds|company|corporation|society"
    r"|银行|基金|部$|署$|局$",
    re.IGNORECASE,
)
"""Words of organisations, without those of the bodies of a city, as “council” is one."""
_LONGEST = 5
"""Letters of a name in capitals that is an acronym."""
_TERRITORIES = {"city", "cities", "town", "municipality", "village", "commune"}


class Kinds:
    """Tells the kind of each row of a table."""

    def __init__(self, table: Table, roles: Roles, asked: str = "") -> None:
        self._column, self._kind, self._why = "", asked, ""
        if not asked:
            self._column = _typed(table)
            self._kind, self._why = _guess(table, roles)

    def of(self, row: Row) -> str:
        """Return the kind of the record of a row."""
        if self._column:
            small = row.text(self._column).casefold()
            return "city" if small in _TERRITORIES else "partner"
        return self._kind

    def told(self) -> str:
        """Say what the records are, "" where a person said it."""
        if self._column:
            return f"takes for cities what is one by “{self._column}”, the rest for partners"
        shown = {"city": "cities", "partner": "partners"}.get(self._kind, self._kind)
        return f"takes the records for {shown} ({self._why}); --kind says otherwise" * bool(
            self._why
        )


def _typed(table: Table) -> str:
    """Return the column of types in which some, not all, are cities."""
    for column in table.columns:
        if column.what == "type":
            values = {text.casefold() for text in table.values(column.name)}
            if values & _TERRITORIES:
                return column.name
    return ""


def _guess(table: Table, roles: Roles) -> tuple[str, str]:
    """Return the kind, and why."""
    if table.by_name[roles.name].about == "city":
        return "city", f"by the header “{roles.name}”"
    if roles.acronym:
        return "partner", f"“{roles.acronym[0]}” has acronyms"
    names = [name for row in table.rows if (name := row.text(roles.name))]
    bodies = _bodies(names)
    if bodies > _BODIES:
        return "partner", f"{bodies:.0%} of their names are of organisations"
    share = _places(table, roles)
    return ("city" if share >= _CITIES else "partner"), f"{share:.0%} of their names are of places"


def _bodies(names: Sequence[str]) -> float:
    """Return the share of names with a word of organisations, or that are acronyms.

    Where long names are in capitals too, capitals make no acronym.

    >>> _bodies(["UNEP", "GIZ", "Sida"]), _bodies(["LYON", "TORINO", "PORTO ALEGRE"])
    (0.6666666666666666, 0.0)
    """
    long = [name for name in names if len(name) > _LONGEST]
    shouted = sum(name.isupper() for name in long) * 2 > len(long)
    found = sum(
        bool(_ORGANISATION.search(name)) or (not shouted and _is_acronym(name)) for name in names
    )
    return found / len(names) if names else 0.0


def _is_acronym(name: str) -> bool:
    return 1 < len(name) <= _LONGEST and name.isascii() and name.isalpha() and name.isupper()


def _places(table: Table, roles: Roles) -> float:
    """Return the share of the first names that the gazetteer decides."""
    from graph.places.query import PlaceQuery
    from graph.places.resolver import PlaceResolver

    named = {(row.text(roles.name), row.text(roles.country)): None for row in table.rows}
    queries = [
        PlaceQuery(name, country_code(country)) for name, country in islice(named, _TRIED) if name
    ]
    if not queries:
        return 0.0
    try:
        answers = PlaceResolver().resolve_all(queries)
    except InputError:  # without the gazetteer nothing tells that a name is of a place
        return 0.0
    return sum(answer.level == "city" and bool(answer.candidates) for answer in answers) / len(
        queries
    )
