"""Tables of pairs: agreements between two cities."""

from typing import Any

from loaders.guess.cities import country_of
from loaders.guess.columns import Column
from loaders.guess.facts import facts, put, themes
from loaders.guess.headers import words
from loaders.guess.sketch import Block, Sketch


def pair_of(sketch: Sketch) -> tuple[Column, Column] | None:
    """Return the two columns of cities of a table of pairs."""
    second = sketch.one("name", "city", side=2)
    if second is None:
        return _other_pair(sketch)
    first = sketch.one("name", "city", "", side=1) or sketch.one("name", "city", side=0)
    first = first or sketch.one("name", "", side=0)
    return (first, second) if first else None


def _other_pair(sketch: Sketch) -> tuple[Column, Column] | None:
    """Return two columns of cities whose headers tell them apart by a word, as `EU City`."""
    cities = [
        c for c in sketch.free()
        if c.about == "city" and c.what in ("", "name") and c.form == "text"
        and not c.boolean and c.header.odd < 2 and c.mean < 60
    ]  # fmt: skip
    if len(cities) != 2 or not any(c.header.odd for c in cities):
        return None
    for side, city in enumerate(cities, 1):
        city.header, city.what = city.header._replace(side=side, odd=0), "name"
        marks = set(words(city.name)) - {w for c in cities if c is not city for w in words(c.name)}
        for other in sketch.free():
            if other.about in ("", "city", "partner") and marks & set(words(other.name)):
                other.header = other.header._replace(side=side, odd=0)
    return cities[0], cities[1]


def draw_pairs(sketch: Sketch) -> None:
    """Draw agreements between two cities."""
    pair = pair_of(sketch)
    if pair is None:
        raise ValueError("there are no two columns of cities")
    _give_country(sketch, *pair)
    each: Any = None
    for label, column in zip("ab", pair, strict=True):
        block = _side(sketch, label, column)
        each = block.get("each", each)
    agreement: Block = {"kind": "agreements"}
    if each:
        agreement["each"] = each
    agreement |= {"key": {"sorted": ["a", "b"]}, "instrument": "pairing", "party": ["a", "b"]}
    if kind := sketch.one("type", "", "agreement", odd=1):
        put(agreement, "instrument", sketch.concepts(kind, "instrument"))
    facts(sketch, agreement, "", "agreement")
    themes(sketch, agreement, "")
    sketch.blocks["pairing"] = agreement
    sketch.shape = f"a table of pairs of cities (“{pair[0].name}” and “{pair[1].name}”)"


def _give_country(sketch: Sketch, first: Column, second: Column) -> None:
    """Give the only column of a country to the twin where one town comes with several countries."""
    countries = [c for c in sketch.free() if c.what == "country" and c.about in ("", "city")]
    if len(countries) != 1 or countries[0].header.side or first.many:
        return
    towns = sketch.distinct(first)
    if not second.many and sketch.distinct(first, countries[0]) > towns:
        countries[0].header = countries[0].header._replace(side=second.header.side or 2)


def _side(sketch: Sketch, label: str, column: Column) -> Block:
    number = column.header.side
    others = ("", "city", "partner") if number == 2 else ("", "city")
    sides = (number,) if number else (0,)
    country = next(
        (found for side in sides if (found := country_of(sketch, *others, side=side))), None
    )
    if country is None and number == 2:
        country = country_of(sketch, "partner")
    ids = [c for s in ("geonames", "wikidata") for c in sketch.all(s, *others, side=number)]
    name = "{value}" if column.many else column.template
    place = f" {country.template}" if country else ""
    keys: list[Any] = [sketch.identifier(c, c.what) for c in ids[:1]]
    keys.append(f"{name}{place}")
    block: Block = {"kind": "cities"}
    if column.many:
        mark = column.marks if len(column.marks) > 1 else column.marks[0] if column.marks else ""
        block["each"] = {"value": column.template, "split": mark} if mark else column.template
    sketch.used.add(column.name)
    block |= {"key": keys[0] if len(keys) == 1 else keys, "name": name}
    if country:
        block["jurisdiction"] = f"place-{label}"
        copied = {word: block[word] for word in ("each",) if word in block}
        sketch.blocks[f"place-{label}"] = {
            "kind": "localities", **copied, "key": block["key"], "name": name,
            "within": sketch.country(country),
        }  # fmt: skip
    sketch.blocks[label] = block
    return block
