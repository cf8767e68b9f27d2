"""Facts that any block may have: names, key, description, dates, website, status, figures."""

import re
from collections.abc import Sequence
from typing import Any

from loaders.guess.columns import Column
from loaders.guess.sketch import Block, Noted, Sketch, speaks_of

STRONG = ("wikidata", "ror", "geonames", "iati")
WEAK = ("lei", "isni", "grid", "locode")
_CURRENCIES = re.compile(
    r"(?i)(?<![a-z])(eur|usd|gbp|chf|cny|jpy|brl|mxn|cad|aud|inr|zar)(?![a-z])"
)
_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP"}


def names(sketch: Sketch, *abouts: str, case: str = "title") -> tuple[Any, list[Column]]:
    """Return the name of a thing and the columns that it comes from; "" and [] without one."""
    found = sketch.all("name", *abouts)
    objects = [c for c in found if c.form == "languages"]
    if objects:
        return sketch.text(objects[0], case=case), objects[:1]
    tagged = [c for c in found if c.header.language]
    if len(tagged) > 1 or (tagged and not [c for c in found if not c.header.language]):
        return sketch.texts(tagged, case=case), tagged
    found = [c for c in found if not c.header.language and c.form == "text"]
    if not found:
        return "", []
    best = max(found, key=lambda c: _as_name(c, abouts))
    return sketch.text(best, case=case), [best]


def _as_name(column: Column, abouts: Sequence[str]) -> tuple[bool, bool, bool, int, bool, float]:
    """Rank a column as the name: filled, written as people write, long enough."""
    written = _with_blanks(column) >= 0.5
    plain = not speaks_of(column, "short", "ascii")
    said = speaks_of(column, "name", "title", "nom", "nombre", "titre", "titulo", "titel")
    return plain, said and written, written, column.filled, column.about == abouts[0], -column.mean


def _with_blanks(column: Column) -> float:
    """The share of values that are several words."""
    return sum(" " in text for text in column.texts) / max(len(column.texts), 1)


def _is_code(column: Column) -> bool:
    """Say whether values are keys, as `porto-digital_2`, not names."""
    keys = sum(bool(re.fullmatch(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", t)) for t in column.texts)
    return keys * 2 > len(column.texts)


def remaining_names(sketch: Sketch, block: Block, *abouts: str) -> None:
    """Put the names that were not chosen into `also`; short codes are acronyms."""
    acronyms = sketch.all("acronym", *abouts)
    others = sketch.all("also", *abouts) + sketch.all("name", *abouts)
    others = [c for c in others if c.form != "objects" and not _is_code(c)]
    others += [c for c in sketch.all("name", *abouts, odd=1) if speaks_of(c, "former", "other")
               and c not in others]  # fmt: skip
    short = [
        c for c in others if c.mean < 9 and sum(t.isupper() for t in c.texts) * 2 > len(c.texts)
    ]
    acronyms += [c for c in short if not c.header.language]
    if acronyms:
        texts = [sketch.text(c, case="") for c in acronyms]
        block["acronym"] = texts[0] if len(texts) == 1 else texts
    others = [c for c in others if c not in acronyms and c.name not in sketch.used]
    if tagged := [c for c in others if c.header.language]:
        block["also"] = sketch.texts(tagged)
    elif others:
        texts = [sketch.text(c) for c in others]
        block["also"] = texts[0] if len(texts) == 1 else texts


def key(
    sketch: Sketch, named: Sequence[Column], *abouts: str, place: Sequence[Column] = ()
) -> tuple[Any, list[Any]]:
    """Return the key of a thing and further identifiers; `place` tells namesakes apart.

    The strongest identifier comes first, then the file's own id, then the name.
    """
    known = [(scheme, c) for scheme in STRONG for c in _plain(sketch.all(scheme, *abouts))]
    others = [(scheme, c) for scheme in WEAK for c in _plain(sketch.all(scheme, *abouts))]
    own = [c for c in sketch.all("id", *abouts, odd=1) if c.form == "text" and not c.marks]
    own = [c for c in own if c.unique or (named and sketch.depends(named[0], c))]
    keys: list[Any] = []
    if known:
        scheme, column = known.pop(0)
        keys.append(sketch.identifier(column, scheme))
    if not keys or not column.unique:
        keys += _own_key(sketch, named, own, place)
    further = [sketch.identifier(column, scheme) for scheme, column in known + others]
    return (keys[0] if len(keys) == 1 else keys), further


def _own_key(
    sketch: Sketch, named: Sequence[Column], own: Sequence[Column], place: Sequence[Column]
) -> list[str]:
    full = [c for c in own if c.filled == c.total]
    if full:
        best = min(full, key=lambda c: (c.header.odd, not c.name.startswith("@"), c.mean))
        return [sketch.take(best)]
    if not named:
        row = next((c for c in sketch.columns if c.name == "@key"), None)
        return ["{@key}"] if row else ["{@record}"]
    first = _key_name(named[0])
    apart = [sketch.take(c) for c in place]
    return [" ".join([first, *apart[:count]]) for count in range(len(apart), -1, -1)][
        : len(apart) or 1
    ]


def _key_name(column: Column) -> str:
    if column.form != "languages":
        return column.template
    return f"{{{column.name}.en}}"


def _plain(columns: Sequence[Column]) -> list[Column]:
    return [c for c in columns if not c.many]


def facts(sketch: Sketch, block: Block, *abouts: str, timed: bool = True) -> None:
    """Add what a thing has in most tables: description, website and, if `timed`, dates, status."""
    described = sketch.all("description", *abouts)
    if objects := [c for c in described if c.form == "languages"]:
        block["description"] = sketch.text(objects[0], case="")
    elif tagged := [c for c in described if c.header.language]:
        block["description"] = sketch.texts(tagged, case="")
    elif described:
        best = next((c for c in described if speaks_of(c, "description")), described[0])
        block["description"] = sketch.text(best, case="")
    if column := sketch.one("note", *abouts):
        block["note"] = sketch.text(column, case="")
    if column := _website(sketch, *abouts):
        block["website"] = _address(sketch, column)
    if not timed:
        return
    times(sketch, block, *abouts)
    if (column := sketch.one("status", *abouts)) and len(column.values) > 1:
        put(block, "status", sketch.concepts(column, "status"))


def put(block: Block, word: str, value: Any) -> None:
    """Add a word to a block, unless there is no value for it."""
    if value is not None:
        block[word] = value


def times(sketch: Sketch, block: Block, *abouts: str) -> None:
    """Add since and until; the one date of an event or a publication is when it was."""
    word = "on" if block.get("kind") in ("events", "outputs", "publications") else "since"
    if column := sketch.one("start", *abouts):
        block["since"] = sketch.date(column)
    if column := sketch.one("end", *abouts):
        block["until"] = sketch.date(column)
    if not {"since", "until"} & block.keys() and (column := sketch.one("date", *abouts)):
        block[word] = sketch.date(column)
    if not {"since", "until", "on"} & block.keys() and (column := sketch.one("year", *abouts)):
        block[word] = sketch.date(column)


def _website(sketch: Sketch, *abouts: str) -> Column | None:
    return sketch.one("website", *abouts)


def _address(sketch: Sketch, column: Column) -> Any:
    template = sketch.take(column)
    if column.share == 1.0:
        return template
    match = r"(?i)((?:https?://|www\.)[^\s;,]+).*"
    return {"value": template, "match": match, "else": ""}


def population(sketch: Sketch, *abouts: str) -> dict[str, Any] | None:
    """Return the figure of population, with its year."""
    column = sketch.one("population", *abouts, odd=1)
    if column is None:
        return None
    figure = {"population": sketch.take(column)}
    year = next((c for c in sketch.all("year", *abouts) if speaks_of(c, "population", "pop")), None)
    if year:
        figure["on"] = sketch.take(year)
    elif match := re.search(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])", column.name):
        figure["on"] = match[1]
    return figure


def budget(sketch: Sketch, *abouts: str) -> dict[str, Any] | None:
    """Return the figure of a budget, if a column or its header names the currency."""
    column = sketch.one("budget", *abouts, odd=1)
    if column is None:
        return None
    currency = sketch.one("currency", *abouts)
    named = _CURRENCIES.search(column.name.replace("_", " "))
    sign = next((code for mark, code in _SIGNS.items() if mark in column.name), "")
    unit = named[1].upper() if named else sign
    if not unit and currency is None:
        sketch.reasons[column.name] = (
            'no currency is named: figures = { budget = "…", unit = "EUR" }'
        )
        return None
    unit = unit or sketch.take(currency) if currency else unit
    return {"budget": sketch.take(column), "unit": unit}


def themes(sketch: Sketch, block: Block, *abouts: str) -> None:
    """Add themes: by a table where values are few, as themes of the source where they are many."""
    column = next(
        (c for c in sketch.all("themes", *abouts, "theme") if c.form in ("text", "list")), None
    )
    if column is None and "theme" not in abouts:
        column = sketch.one("name", "theme")
    if column is None:
        return
    if column.categories:
        put(block, "themes", sketch.concepts(column, "theme"))
    elif column.mean < 300:
        value: Any = sketch.text(column)
        each = value if isinstance(value, dict) or column.form == "list" else {"value": value}
        sketch.blocks["theme"] = {
            "kind": "themes", "each": each, "key": "{value}", "name": "{value}"
        }  # fmt: skip
        block["themes"] = Noted("theme", "bring them to themes of docs/concepts.md with a table")


def figures(*found: dict[str, Any] | None) -> Any:
    """Return figures as the word takes them: one, or a list."""
    some = [figure for figure in found if figure]
    return some[0] if len(some) == 1 else some
