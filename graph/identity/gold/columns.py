"""Which column of a table of known identities is which: said by a person, or guessed.

A guess follows the header, in the languages of the field (`loaders.guess.headers`), where the
values bear it out; and the values where the header says nothing.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice

from graph.identity.gold.asked import Asked, Roles, listed, verdict
from graph.identity.gold.table import Seen, Table
from graph.identity.gold.values import country_code, geonames_id, host, is_answer
from ontology.errors import InputError, Problem

SCHEMES = ("geonames", "wikidata", "ror", "iati", "lei", "isni", "grid", "locode")
_ABOUT = ("city", "", "org", "partner", "member", "entity", "signatory")
_WEBSITE = {"website", "homepage", "url", "web", "site", "domain"}
_OWN = {"gn", "gnid", "ascii", "asciiname"}
"""Words of headers of columns that GeoNames itself filled."""
_GROUP = {
    "identity": 5, "cluster": 5, "canonical": 4, "account": 5, "gold": 4, "truth": 4, "entity": 3,
    "group": 3, "same": 3, "match": 3, "shared": 4, "known": 3, "uid": 3, "uuid": 3, "konto": 4,
    "compte": 4, "cuenta": 4, "conta": 4, "账号": 4, "true": 3, "unified": 4, "master": 4,
    "qid": 3, "person": 0,
}  # fmt: skip
_SOURCE = {
    "source", "sources", "registry", "register", "registre", "registro", "list", "dataset",
    "database", "survey", "provenance", "origin", "wave", "edition", "file", "quelle", "fuente",
    "fonte", "来源",
}  # fmt: skip
_SAME = {
    "same", "match", "matches", "matched", "gold", "truth", "label", "equal", "decision", "verdict",
    "predicate", "relation", "known", "identical", "duplicate", "correct",
}  # fmt: skip


def header_words(column: str) -> set[str]:
    """Return the words of a header, in small letters and without accents."""
    from loaders.guess.headers import words

    return set(words(column))


class Chooser:
    """Chooses the columns of one table, or of one side of it."""

    def __init__(self, table: Table, asked: Asked, *, taken: Iterable[str] = ()) -> None:
        self._table, self._asked = table, asked
        out = {*asked.hide, *taken}
        self._free = [c for c in table.columns if c.name not in out and not c.name.startswith("@")]

    # ---- the known place ---------------------------------------------------------------

    def geonames(self) -> str:
        """Return the column with GeoNames ids, "" without one."""
        asked = self._mine(self._asked.id)
        if asked:
            return asked if self._is_geonames(self._table.by_name[asked]) else ""
        named = [c for c in self._free if self._is_geonames(c)]
        return max(named, key=lambda c: len(set(self._table.values(c.name))), default=_NONE).name

    def _is_geonames(self, column: Seen) -> bool:
        words = header_words(column.name)
        said = column.what == "geonames" or _of_geonames(column.name) or {"gn", "id"} <= words
        texts = [t for t in list(self._table.values(column.name))[:2000] if is_answer(t)]
        prefixed = texts and all("geonames" in text.casefold() for text in texts)
        ids = sum(bool(geonames_id(text)) for text in texts)
        return bool(said or prefixed) and (ids * _SOME >= len(texts) or not texts)

    def unnamed_geonames(self) -> str:
        """Return a column whose values alone show that they are GeoNames ids, "" without one."""
        numbers = [
            c.name for c in self._free
            if c.what in ("", "id", "count")
            and all(geonames_id(text) for text in self._table.values(c.name) if is_answer(text))
        ]  # fmt: skip
        return next((name for name in numbers if self.is_gazetteer(name)), "")

    def is_gazetteer(self, column: str) -> bool:
        """Say whether most ids of a column are of places in the gazetteer, whatever its header."""
        from loaders.gazetteer.cities import cities

        ids = {*islice(dict.fromkeys(filter(is_answer, self._table.values(column))), _TRIED)}
        found = {geonames_id(text) for text in ids} - {""}
        return len(found) * 10 > len(ids) * 9 and len(cities(found)) * 2 > len(ids) > 1

    # ---- the columns of a record -------------------------------------------------------

    def roles(self, id_column: str, *, place: bool = False) -> Roles:
        """Return the columns of a record whose known identity stands in a column.

        Raises:
            InputError: no column is known to be the name.
        """
        own = tuple(c.name for c in self._free if place and _of_geonames(c.name))
        rest = [c for c in self._free if c.name != id_column and c.name not in own]
        name = self._mine(self._asked.name) or self._name(rest, id_column)
        rest = [c for c in rest if c.name != name]
        country = self._mine(self._asked.country) or self._country(rest)
        roles = Roles(name, country, id_column, own=tuple(o for o in own if o != id_column))
        roles = self._names(roles, rest)
        return self._evidence(roles, [*rest, *(self._table.by_name[o] for o in own)])

    def _mine(self, columns: Sequence[str]) -> str:
        """Return the first of the columns that a person named which this table has."""
        return next((name for name in columns if name in self._table.by_name), "")

    def _name(self, columns: Sequence[Seen], id_column: str) -> str:
        found = [c for c in columns if c.what == "name" and c.about in _ABOUT and not c.boolean]
        if found and self._table.columns[0].own:
            return min(found, key=_as_name).name
        texts = [c for c in columns if c.what in ("", "location", "also") and self.wordy(c)]
        if len(texts) > 1 and id_column:
            varied = [c for c in texts if self._varies(c.name, id_column)]
            texts = varied or texts
        if len(texts) == 1:
            return texts[0].name
        raise self._unclear("name", [c.name for c in texts])

    def wordy(self, column: Seen) -> bool:
        """Say whether the values may be names: many different ones, of letters."""
        values = list(self._table.values(column.name))
        letters = sum(any(sign.isalpha() for sign in text) for text in values)
        digits = sum(any(sign.isdigit() for sign in text) for text in values)
        few = len(set(values)) <= min(20, len(values) / 2)
        return (
            bool(values) and not few and letters * 10 > len(values) * 9
            and digits * 5 < len(values) and column.mean < 120
        )  # fmt: skip

    def telltales(self, roles: Roles) -> list[str]:
        """Return columns of names that never vary among the rows of an identity.

        Such a column may have been made from the identity. Few identities tell nothing.
        """
        known = Counter(self._table.values(roles.id))
        if sum(number > 1 for number in known.values()) < _TELLING:
            return []
        return [n for n in (roles.name, *roles.also) if n and not self._varies(n, roles.id)]

    def _varies(self, column: str, id_column: str) -> bool:
        """Say whether a thing is written in several ways in a column."""
        written = defaultdict[str, set[str]](set)
        for row in self._table.rows:
            if (known := row.text(id_column)) and (text := row.text(column)):
                written[known].add(text)
        return any(len(texts) > 1 for texts in written.values())

    def _country(self, columns: Sequence[Seen]) -> str:
        found = [c for c in columns if c.what == "country" and c.about in _ABOUT]
        found = found or [c for c in columns if c.what == "" and self._holds_countries(c)]
        return max(found, key=lambda c: (c.share, -c.mean), default=_NONE).name

    def _holds_countries(self, column: Seen) -> bool:
        """Say whether the values are codes of countries; codes of languages look alike."""
        values = set(self._table.values(column.name))
        if column.mean > 3 or not values or header_words(column.name) & _LANGUAGE:
            return False
        return sum(bool(country_code(text)) for text in values) * 10 > len(values) * 9

    def _names(self, roles: Roles, columns: Sequence[Seen]) -> Roles:
        """Add further names, acronyms and websites: said by a person, or by their headers."""
        ours = [c for c in columns if c.about in _ABOUT and c.name != roles.country]
        also = self._all(self._asked.also) or tuple(
            c.name for c in ours
            if c.what == "also" or (c.what == "name" and (c.language or c.odd == 0))
        )  # fmt: skip
        acronym = self._all(self._asked.acronym)
        acronym = acronym or tuple(c.name for c in ours if c.what == "acronym")
        website = self._all(self._asked.website) or tuple(
            c.name for c in ours if self._holds_hosts(c)
        )[:1]  # fmt: skip
        return roles._replace(also=also, acronym=acronym, website=website)

    def _holds_hosts(self, column: Seen) -> bool:
        """Say whether a column has websites, with “https://” before the host or without."""
        if column.what != "website" and not header_words(column.name) & _WEBSITE:
            return False
        values = set(self._table.values(column.name))
        return sum(bool(host(text)) for text in values) * 10 > len(values) * 9

    def _all(self, columns: Sequence[str]) -> tuple[str, ...]:
        return tuple(name for name in columns if name in self._table.by_name)

    def _evidence(self, roles: Roles, columns: Sequence[Seen]) -> Roles:
        """Add the evidence that is asked for."""
        one = {c.what: c.name for c in reversed(columns) if c.about in _ABOUT}
        use = self._asked.use
        if "region" in use:
            roles = roles._replace(region=one.get("region", ""))
        if "point" in use:
            roles = roles._replace(
                latitude=one.get("latitude", ""), longitude=one.get("longitude", "")
            )
        if "population" in use:
            roles = roles._replace(population=one.get("population", ""))
        if "identifiers" in use:
            ids = tuple((c.what, c.name) for c in columns if c.what in SCHEMES and not c.odd)
            roles = roles._replace(identifiers=ids)
        return roles

    # ---- the known identity ------------------------------------------------------------

    def identity(self) -> str:
        """Return the column whose values are shared by rows that are one thing, "" without one."""
        if asked := self._mine(self._asked.id):
            return asked
        scored = [(self._shared(c), c.name) for c in self._free]
        best = max(scored, key=lambda found: found[0], default=((0, 0.0), ""))
        return best[1] if best[0] > (0, 0.0) else ""

    def _shared(self, column: Seen) -> tuple[int, float]:
        """Rank a column as the known identity: by its header, then by how many rows share it."""
        from loaders.guess.headers import read_header

        words = header_words(column.name)
        said = max((_GROUP.get(word, 0) for word in words), default=0)
        is_id = read_header(column.name).what in (*SCHEMES, "id")
        said = said or 2 * is_id or int("number" in words)
        about = column.about in (*_ABOUT, "agreement", "event")
        if not said or not about or column.boolean or words & _OF_OTHERS:
            return 0, 0.0
        if column.what in _NO_IDENTITY and (said < 3 or not self._coded(column.name)):
            return 0, 0.0
        counts = Counter(filter(is_answer, self._table.values(column.name)))
        rows = sum(counts.values())
        several = sum(count for count in counts.values() if count > 1)
        few = max(counts.values(), default=0) <= max(50, rows // 20)
        return (said, several / rows) if several and few else (0, 0.0)

    def _coded(self, column: str) -> bool:
        """Say whether the values are codes: no blanks, and digits in most."""
        values = list(self._table.values(column))
        digits = sum(any(sign.isdigit() for sign in text) for text in values)
        return not any(" " in text for text in values) and digits * 10 > len(values) * 9

    def source(self, taken: Iterable[str]) -> str:
        """Return the column that says which source, registry or year a row comes from."""
        if self._asked.source:
            return self._asked.source
        out = {*taken}
        found = [
            c for c in self._free
            if c.name not in out and (self._years(c.name) or header_words(c.name) & _SOURCE)
            and 1 < len(set(self._table.values(c.name))) <= _SOURCES
        ]  # fmt: skip
        return min(found, key=lambda c: (self._years(c.name), c.odd), default=_NONE).name

    def _years(self, column: str) -> bool:
        """Say whether a column holds years."""
        values = set(self._table.values(column))
        return bool(values) and all(_YEAR.fullmatch(text) for text in values)

    def same(self) -> str:
        """Return the column that says whether the two of a row are one thing."""
        found = [
            c for c in self._free
            if header_words(c.name) & _SAME
            and all(verdict(text) is not None for text in set(self._table.values(c.name)))
            and any(True for _ in self._table.values(c.name))
        ]  # fmt: skip
        return found[0].name if found else ""

    def _unclear(self, role: str, some: Sequence[str]) -> InputError:
        columns = listed(c.name for c in self._table.columns)
        which = f" (it may be {listed(some)})" if some else ""
        if not self._table.columns[0].own:
            which = ": no row names the columns, so letters do"
        found = f"no header says which column is the {role}{which}; the columns are {columns}"
        return InputError(Problem(self._table.file, "", found, f"write --{role} COLUMN"))


_SOME = 4
"""One in so many values of a column that is named for GeoNames ids has to be one."""
_TRIED = 300
_TELLING = 10
_SOURCES = 20
"""How many sources a table may have."""
_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?:\.0)?")
_LANGUAGE = {"lang", "language", "langue", "idioma", "sprache", "locale"}
_NONE = Seen("")
_NO_IDENTITY = ("name", "country", "year", "date", "start", "end", "latitude", "longitude", "type",
                "region", "population", "point", "website", "email", "description", "status",
                "role", "also", "acronym", "area")  # fmt: skip
_OF_OTHERS = {"parent", "country", "region", "type", "status", "network", "project"}
_TITLE = re.compile(r"name|title|nom|nombre|titre|titulo|titel|nome")


def _of_geonames(column: str) -> bool:
    """Say whether a header names GeoNames, in one word or two."""
    words = header_words(column)
    return bool(words & _OWN) or "geoname" in re.sub(r"[\W_]", "", column).casefold()


def _as_name(column: Seen) -> tuple[int, bool, int, bool, bool]:
    words = header_words(column.name)
    short = bool(words & {"short", "ascii", "original", "official"})
    plain = column.language not in ("", "en")
    said = any(_TITLE.fullmatch(word) for word in words)
    return _ABOUT.index(column.about), plain, column.odd, short, not said
