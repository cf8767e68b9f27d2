"""Tables of projects, events, organisations and themes."""

from typing import Any

from loaders.guess.columns import Column
from loaders.guess.facts import budget, facts, figures, key, names, put, remaining_names, themes
from loaders.guess.headers import read_header
from loaders.guess.sketch import Block, Noted, Sketch, few_named, speaks_of
from loaders.guess.tables import table_of
from loaders.guess.texts import YES

ROLES = ("lead", "coordinator", "funder", "implementer", "organiser", "host", "secretariat",
         "beneficiary", "signatory", "member", "partner")  # fmt: skip


def draw_projects(sketch: Sketch, kind: str = "initiatives") -> None:
    """Draw initiatives and who takes part in them; or agreements, events, outputs."""
    about = {"agreements": "agreement", "events": "event"}.get(kind, "project")
    label = about
    abouts: tuple[str, ...] = (about, "") if sketch.all("name", about) else ("", about)
    abouts = abouts if sketch.one("name", "network") else (*abouts, "network")
    name, named = names(sketch, *abouts)
    if not named and (programme := sketch.one("name", "programme")):
        programme.about = about
        name, named = names(sketch, about)
    if not named:
        name, named = _first_text(sketch)
    keys, further = _key_in_time(sketch, named, abouts)
    block: Block = {"kind": kind, "key": keys, "name": name}
    sketch.blocks[label] = block
    _programme(sketch, block, kind)
    remaining_names(sketch, block, *abouts)
    if further:
        block["identifiers"] = further if len(further) > 1 else further[0]
    facts(sketch, block, *abouts)
    if kind == "events":
        _venue(sketch, block)
    _places(sketch, block, kind, *abouts)
    themes(sketch, block, *abouts)
    if kind == "events":
        for column in sketch.all("name", "partner", "member") + sketch.all(
            "description", "partner"
        ):
            sketch.reasons[column.name] = "who took part: persons? Take out what is about them"
    for role in ROLES if kind != "events" else ROLES[:-2]:
        _role(sketch, block, role)
    if found := figures(budget(sketch, *abouts), _cities(sketch)):
        block["figures"] = found
    _flags(sketch, block)
    sketch.shape = f"a table of {kind}"


def _programme(sketch: Sketch, block: Block, kind: str) -> None:
    """Add the programme of which a project is part."""
    column = sketch.one("name", "programme")
    if kind == "initiatives" and column and not column.many:
        name = sketch.text(column)
        sketch.blocks["programme"] = {
            "kind": kind, "key": column.template, "name": name, "optional": True
        }  # fmt: skip
        block["part-of"] = "programme"


def _first_text(sketch: Sketch) -> tuple[Any, list[Column]]:
    texts = [
        c for c in sketch.free()
        if c.form == "text" and 2 < c.mean < 150 and not c.many and c.what in ("", "location")
        and len(c.values) * 3 > c.total * 2 and c.about != "person"
    ]  # fmt: skip
    if not texts:
        return Noted("{@key}", "which field is the name?"), []
    return Noted(sketch.take(texts[0]), "a guess: no header says which column is the name"), texts[
        :1
    ]


def _key_in_time(
    sketch: Sketch, named: list[Column], abouts: tuple[str, ...]
) -> tuple[Any, list[Any]]:
    """Return the key; where names come twice, with the start as well."""
    keys, further = key(sketch, named, *abouts)
    named_only = named and keys == named[0].template and len(named[0].values) < named[0].filled
    start = sketch.one("start", *abouts) or sketch.one("date", *abouts)
    if named_only and start:
        return [f"{keys} {start.template}", keys], further
    return keys, further


def _venue(sketch: Sketch, block: Block) -> None:
    if (column := sketch.one("location", "", "event")) and not column.many:
        where = sketch.take(column)
        venue: Block = {"kind": "places", "key": where, "name": where, "optional": True}
        city, country = sketch.one("name", "city"), sketch.one("country", "", "event")
        if country:
            venue["within"] = sketch.country(country)
        elif city:
            sketch.reasons[city.name] = "the city of the venue: within of the place"
        sketch.blocks["venue"] = venue
        block["location"] = "venue"


def _places(sketch: Sketch, block: Block, kind: str, *abouts: str) -> None:
    word = "location" if kind == "events" else "covers"
    found = sketch.all("country", *abouts)
    if found and "venue" not in sketch.blocks:
        block[word] = sketch.country(max(found, key=lambda c: (c.filled, -c.mean)))
    city = sketch.one("name", "city")
    if city and kind != "events":
        value: Any = sketch.text(city)
        many = isinstance(value, dict) or city.form == "list"
        where = "{value}" if many else city.template
        made = {"each": value} if many else {}
        sketch.blocks["city"] = {
            "kind": "cities",
            **made,
            "key": where,
            "name": where,
            "optional": True,
        }
        block["participant"] = Noted("city", "or lead, member, pilot-site …")


def _role(sketch: Sketch, block: Block, role: str) -> None:
    """Add who takes part in a role."""
    column = next((c for c in sketch.all("name", role) if _names_partners(c)), None)
    if column is None:
        return
    value = sketch.text(column)
    many = column.many or isinstance(value, dict)
    each = value if isinstance(value, dict) or column.form == "list" else {"value": value}
    name = "{value}" if many else column.template
    kind = (
        "cities"
        if speaks_of(column, "city", "cities", "ville", "villes", "ciudad", "stadt")
        else "partners"
    )
    partner: Block = {"kind": kind, "key": name, "name": name, "optional": True}
    if many:
        partner = {"kind": kind, "each": each, "key": name, "name": name}
    else:
        _attributes(sketch, partner, role)
    sketch.blocks[role] = partner
    word = "participant" if role == "partner" else role
    block[word] = Noted(role, "or member, implementer …") if role == "partner" else role


def _names_partners(column: Column) -> bool:
    """Say whether values can be names of partners, not addresses, sentences or a few words."""
    addresses = sum("\n" in text for text in column.texts) * 10 > len(column.texts)
    words = len(column.values) < 10 and column.filled > 50
    return (
        column.mean < 160
        and column.form in ("text", "list")
        and not words
        and (not addresses or "\n" in column.marks)
    )


def _attributes(sketch: Sketch, partner: Block, role: str) -> None:
    """Add what the table says of the partner in a role: type, country, website."""
    if (column := sketch.one("country", role)) and not column.many:
        partner["location"] = sketch.country(column)
    if column := sketch.one("type", role):
        put(partner, "type", sketch.concepts(column, "type"))
    if (column := sketch.one("website", role)) and column.share == 1.0:
        partner["website"] = sketch.take(column)


def _cities(sketch: Sketch) -> dict[str, Any] | None:
    column = sketch.one("cities-count", "")
    return {"cities": sketch.take(column)} if column else None


def _flags(sketch: Sketch, block: Block) -> None:
    """Take columns of yes and no as themes, where several of them name themes."""
    flags = [c for c in sketch.free() if c.boolean and c.form == "text" and c.header.odd]
    table = table_of("theme", [c.name for c in flags])
    if sum(bool(theme) for theme in table.values()) < 3 or "themes" in block:
        return
    known = [c for c in flags if table[c.name]]
    others = [c for c in flags if not table[c.name]]
    where = sorted({t.casefold() for c in known for t in c.values if t.casefold() in YES})
    sketch.used |= {c.name for c in known}
    each = {"columns": [c.name for c in known], "where": where}
    block["themes"] = Noted(
        {"each": each, "value": "{column}", "table": {c.name: table[c.name] for c in known}},
        f"columns of yes and no; not among the themes: {few_named(others)}",
    )


# ---- organisations -----------------------------------------------------------------------


def draw_organisations(sketch: Sketch, kind: str = "partners") -> None:
    """Draw partners with names, identifiers, type, place and parent."""
    abouts: tuple[str, ...] = ("", "org")
    if not sketch.all("name", ""):
        abouts = ("org", "")
    if kind == "networks":
        abouts = ("network", *abouts)
    name, named = names(sketch, *abouts)
    if not named:
        name, named = _first_text(sketch)
    country = sketch.one("country", *abouts)
    keys, further = key(sketch, named, *abouts)
    block: Block = {"kind": kind, "key": keys, "name": name}
    sketch.blocks["partner"] = block
    remaining_names(sketch, block, *abouts)
    if further:
        block["identifiers"] = further if len(further) > 1 else further[0]
    types = [c for c in sketch.all("type", *abouts) if len(c.values) > 1]
    if types:
        best = max(types, key=lambda c: (any(table_of("type", c.categories).values()), c.filled))
        put(block, "type", sketch.concepts(best, "type"))
    if country and not country.many:
        block["location"] = sketch.country(country)
    elif (seat := sketch.one("location", *abouts)) and not seat.many and seat.mean < 60:
        where = sketch.take(seat)
        sketch.blocks["seat"] = {"kind": "places", "key": where, "name": where, "optional": True}
        block["location"] = "seat"
    facts(sketch, block, *abouts)
    _parent(sketch, block, named)
    if kind == "networks":
        _inner_members(sketch, block)
    themes(sketch, block, *abouts)
    sketch.shape = f"a table of {'organisations' if kind == 'partners' else kind}"


def _inner_members(sketch: Sketch, block: Block) -> None:
    """Add the members that stand as a list in the record of a network."""
    for column in sketch.free():
        if column.form != "objects" or column.about not in (
            "member",
            "city",
            "signatory",
            "partner",
        ):
            continue
        fields = {read_header(key)[:2]: key for key in column.inner}
        city = fields.get(("city", "name"))
        name = city or fields.get(("", "name")) or fields.get(("org", "name"))
        if name is None:
            continue
        country = fields.get(("", "country"))
        each = sketch.take(column)
        member: Block = {"kind": "cities" if city else "partners", "each": each}
        member["key"] = f"{{{name}}} {{{country}}}" if country else f"{{{name}}}"
        member["name"] = f"{{{name}}}"
        if country and city:
            place = member | {"kind": "localities", "within": f"country:{{{country}}}"}
            sketch.blocks["place"] = place
            member["jurisdiction"] = "place"
        sketch.blocks["member"] = member
        block["member"] = "member"


def _parent(sketch: Sketch, block: Block, named: list[Column]) -> None:
    """Add the parent, if it is named as the partners of the table are keyed."""
    column = sketch.one("parent", "", "org")
    keyed = block["key"] if isinstance(block["key"], str) else ""
    source = next((c for c in sketch.columns if c.template == keyed), None)
    if column and source and not column.many:
        shared = sum(text in source.values for text in column.texts)
        if shared * 2 >= len(column.texts):
            block["part-of"] = sketch.take(column)
            return
    if column:
        sketch.reasons[column.name] = (
            "the parent: it is not named as the key is; see part-of, unit-of"
        )


# ---- themes --------------------------------------------------------------------------------


def draw_themes(sketch: Sketch) -> None:
    """Draw a thesaurus: concepts with labels, broader and related ones."""
    name, named = names(sketch, "", "theme", case="sentence")
    if not named:
        name, named = _first_text(sketch)
    address = sketch.one("website", "", "theme")
    scheme = "unbis:" if address and "metadata.un.org/thesaurus" in address.texts[0] else ""
    keys, _ = key(sketch, named, "", "theme")
    if scheme and isinstance(keys, str):
        keys = f"{scheme}{keys}"
    block: Block = {"kind": "themes", "key": keys, "name": name}
    sketch.blocks["theme"] = block
    remaining_names(sketch, block, "", "theme")
    facts(sketch, block, "", "theme")
    block.pop("website", None)
    if address:
        sketch.used.discard(address.name)
    for word in ("broader", "related"):
        if column := sketch.one(word, "", "theme"):
            value = sketch.text(column)
            block[word] = f"theme/{scheme}{value}" if isinstance(value, str) else {
                **value, "as": f"theme/{scheme}{{value}}"}  # fmt: skip
    sketch.shape = "a thesaurus: concepts by language"
