"""Tables of cities: the places that they are, and the networks that they belong to."""

from typing import Any

from loaders.guess.columns import Column
from loaders.guess.facts import facts, key, names, population, put, remaining_names, times
from loaders.guess.sketch import Block, Noted, Sketch, few_named, speaks_of
from loaders.guess.tables import concept_named, table_of
from loaders.guess.texts import YES

_GLUED = r"(?P<network>.+?)\s?(?P<year>(?:19|20)[0-9]{2})?"


_MEMBERS = (
    "member", "members", "membership", "network", "joined", "join", "signatory", "role", "adhesion",
    "beitritt", "mitglied", "mitgliedschaft", "mitgliedsstadt", "mitgliedstadt", "membre",
    "miembro", "membro", "commitment",
)  # fmt: skip


def draw_cities(sketch: Sketch) -> None:
    """Draw cities as actors and as places."""
    members = networks_of(sketch)
    _city(sketch, network=members)
    if members:
        _membership(sketch, members)
    else:
        _one_network(sketch)


def _one_network(sketch: Sketch) -> None:
    """Draw the network that a table is about, where a header speaks of its members."""
    if not any(speaks_of(c, *_MEMBERS) for c in sketch.columns):
        return
    participant: Block = {"partner": sketch.actor}
    _role(sketch, participant)
    times(sketch, participant, "", "city", "member")
    if column := sketch.one("status", "", "city"):
        put(participant, "status", sketch.concepts(column, "status"))
    if len(participant) > 1:
        name = Noted(
            sketch.title or "The network", "a guess: the network that the cities belong to"
        )
        taken = any(c.name.casefold() == "network" for c in sketch.columns)
        own = "the-network" if taken else "network"
        network: Block = {"kind": "networks", "key": own, "name": name}
        word = "participants" if "role" in participant else "member"
        sketch.blocks["network"] = {
            **network,
            word: [participant] if "role" in participant else participant,
        }


def _city(sketch: Sketch, *, network: list[Column]) -> Block:
    abouts = ("city", "", "org") if sketch.all("name", "city") else ("", "city", "org")
    held = {c.name for c in network} - sketch.used
    sketch.used |= held
    name, named = names(sketch, *abouts)
    if not named:
        name, named = _any_name(sketch)
    place = _place(sketch, abouts)
    keys, further = key(sketch, named, *abouts, place=_apart(sketch, named, abouts))
    city: Block = {"kind": _kinds(sketch, abouts), "key": keys, "name": name}
    remaining_names(sketch, city, *abouts)
    if place is not None:
        block: Block = {"kind": "localities", "key": keys, "name": name, **place}
        if isinstance(city["kind"], dict):
            block["kind"] = _places(city["kind"])
        if sketch.actor == "city":
            sketch.blocks["place"] = block
            city["jurisdiction"] = "place"
        elif "within" in place:
            city["location"] = place["within"]
    sketch.blocks[sketch.actor] = city
    if further:
        city["identifiers"] = further if len(further) > 1 else further[0]
    facts(sketch, city, *(abouts if not network or "city" in network[0].about else abouts[:1]),
          timed=False)  # fmt: skip
    sketch.used -= held
    return city


def _any_name(sketch: Sketch) -> tuple[Any, list[Column]]:
    """Choose a name where no header says which: the first text that tells records apart."""
    texts = [c for c in sketch.free() if c.form == "text" and not c.what and 2 < c.mean < 80
             and c.about != "person"
             and len(c.values) * 2 > c.total and any(" " in text for text in c.texts)]  # fmt: skip
    if not texts:
        return Noted("", "which column is the name?"), []
    best = texts[0]
    return Noted(sketch.take(best), "a guess: no header says which column is the name"), [best]


def _place(sketch: Sketch, abouts: tuple[str, ...]) -> Block | None:
    """Return the facts of the territory, None where nothing tells of it."""
    place: Block = {}
    if country := country_of(sketch, *abouts):
        place["within"] = sketch.country(country)
    latitude, longitude = (sketch.one(axis, *abouts) for axis in ("latitude", "longitude"))
    if latitude and longitude:
        place["point"] = [sketch.take(latitude), sketch.take(longitude)]
    elif point := sketch.one("point", *abouts):
        place["point"] = _point(sketch, point)
    if found := population(sketch, *abouts):
        place["figures"] = found
    return place or None


def _point(sketch: Sketch, column: Column) -> Any:
    """Return a column that holds a whole point; GeoJSON has the longitude first."""
    template = sketch.take(column)
    if column.form != "list":
        return template
    order = (1, 0) if column.root == "geometry" else (0, 1)
    return [f"{{{column.name}.{index}}}" for index in order]


def country_of(sketch: Sketch, *abouts: str, side: int | None = None) -> Column | None:
    """Return the column of the country: codes before names."""
    found = sketch.all("country", *abouts, side=side)
    best = max(found, key=lambda c: (c.share, c.filled, -c.mean), default=None)
    for other in found:
        if best and other is not best:
            sketch.reasons[other.name] = f"the country, as in “{best.name}”"
    return best


def _apart(sketch: Sketch, named: list[Column], abouts: tuple[str, ...]) -> list[Column]:
    """Return the columns that tell cities of one name apart: country and, if it helps, region."""
    free = sketch.used
    countries = [c for c in sketch.columns if c.what == "country" and c.about in abouts
                 and c.name in free and not c.many]  # fmt: skip
    found = countries[:1]
    regions = [c for c in sketch.all("region", *abouts) if c.filled * 2 > c.total]
    if named and named[0].form == "text":
        for region in sorted(regions, key=lambda c: -c.filled):
            finer = len(region.values) > len(countries[0].values if countries else ())
            apart = sketch.distinct(named[0], *found, region) > sketch.distinct(named[0], *found)
            if finer and apart:
                return [*found, region]
    return found


def _kinds(sketch: Sketch, abouts: tuple[str, ...]) -> Any:
    """Return the kind: cities, or by a column that tells cities from others."""
    column = next(
        (
            c
            for c in sketch.all("type", *abouts)
            if any(t.casefold() == "city" for t in c.categories)
        ),
        None,
    )
    if column is None:
        return "partners" if sketch.actor != "city" else "cities"
    table = {text: "cities" if concept_named("type", text) == "local-government"
             and text.casefold() in ("city", "town", "municipality") else "partners"
             for text in column.categories}  # fmt: skip
    return {"value": sketch.take(column), "table": table, "else": "partners"}


def _places(kind: Any) -> Any:
    """Return the kind of the place: only of cities and of what is itself a territory."""
    table = {
        text: "localities" if to == "cities" else "regions"
        for text, to in kind["table"].items()
        if to == "cities" or concept_named("type", text) == "local-government"
    }
    return {"value": kind["value"], "table": table, "else": ""}


# ---- memberships ---------------------------------------------------------------------


def networks_of(sketch: Sketch) -> list[Column]:
    """Return the column of networks, or the columns with 1 and 0 that each stand for one."""
    named = sketch.all("name", "network") + sketch.all("name", "project")
    if not named and sketch.one("role", "", "city", "org", "partner"):
        ids = sketch.all("id", "project", "network") + sketch.all("acronym", "project", "network")
        named = [c for c in ids if len(c.values) < c.filled]
    if named:
        return named[:1]
    flags = [c for c in sketch.free() if c.boolean and not c.what and _names_network(c)]
    if len(flags) >= 2 or any(speaks_of(c, "cities") for c in flags):
        return flags
    many = [c for c in sketch.free() if c.marks and c.glued]
    return many[:1] or [c for c in sketch.all("name", "member") if c.many][:1]


def _names_network(column: Column) -> bool:
    """Say whether a header may be the name of a network: `C40`, `Energy Cities`."""
    odd = column.header.odd > 0
    return (column.about in ("", "city") and odd) or column.about == "network"


def _membership(sketch: Sketch, columns: list[Column]) -> None:
    first = columns[0]
    if len(columns) > 1 or first.boolean:
        sketch.blocks["network"] = _by_columns(sketch, columns)
        sketch.shape = f"a table of cities with a column for each of {len(columns)} networks"
    elif first.many or first.glued:
        sketch.blocks["network"] = _by_cell(sketch, first)
        sketch.shape = f"a table of cities with their networks in one cell (“{first.name}”)"
    else:
        sketch.blocks["network"] = _by_row(sketch, first)
        sketch.shape = f"a table of memberships: “{first.name}” has the network of each row"


def _by_columns(sketch: Sketch, columns: list[Column]) -> Block:
    where = sorted({t.casefold() for c in columns for t in c.values if t.casefold() in YES})
    note = f"a network each: {few_named(columns)}; take out what is none"
    each = {"columns": [c.name for c in columns], "where": where}
    sketch.used |= {c.name for c in columns}
    return {
        "kind": "networks", "each": Noted(each, note), "key": "{column}", "name": "{column}",
        "member": sketch.actor,
    }  # fmt: skip


def _by_cell(sketch: Sketch, column: Column) -> Block:
    value: dict[str, Any] = {"value": sketch.take(column)}
    if column.marks:
        value["split"] = column.marks if len(column.marks) > 1 else column.marks[0]
    if not column.glued:
        each: Any = value if column.marks else column.template
        return {"kind": "networks", "each": each, "key": "{value}", "name": "{value}",
                "member": sketch.actor}  # fmt: skip
    each = Noted({**value, "match": _GLUED}, "a year is glued to most names")
    return {"kind": "networks", "each": each, "key": "{network}", "name": "{network}",
            "member": {"partner": sketch.actor, "since": "{year}"}}  # fmt: skip


def _by_row(sketch: Sketch, column: Column) -> Block:
    abouts = (column.about,)
    ids = [c for c in sketch.all("id", *abouts) if sketch.depends(column, c)]
    kind = "networks" if column.about != "project" else "initiatives"
    network: Block = {"kind": kind, "key": sketch.take(ids[0]) if ids else column.template}
    sketch.used.add(column.name)
    acronym = sketch.one("acronym", *abouts)
    network["name"] = sketch.text(acronym if column.what == "id" and acronym else column)
    for other in sketch.free():  # what the network alone decides is said of it
        told = other.what in ("description", "website", "start", "end", "date")
        if other.about == "" and told and sketch.depends(other, column):
            other.about = column.about
    facts(sketch, network, *abouts)
    participant: Block = {"partner": sketch.actor}
    _role(sketch, participant)
    times(sketch, participant, "", "city", "member")
    if status := sketch.one("status", "", "city", "member"):
        put(participant, "status", sketch.concepts(status, "status"))
    if "role" in participant:
        network["participants"] = [participant]
    else:
        network["member"] = participant if len(participant) > 1 else sketch.actor
    return network


def _role(sketch: Sketch, participant: Block) -> None:
    """Add the role: of a column of roles, or of one of statuses or types that names roles."""
    column = sketch.one("role", "", "city", "member", "org", "partner")
    if column is None:
        others = [
            *sketch.all("status", "", "city", "member"),
            *sketch.all("type", "city", "member"),
        ]
        column = next((c for c in others if any(table_of("role", c.categories).values())), None)
    if column:
        participant["role"] = sketch.concepts(column, "role", always=True)
