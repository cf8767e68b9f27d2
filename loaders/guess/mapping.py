"""The blocks of a mapping: which shape a table has, and what is drawn of it."""

from loaders.document import KINDS
from loaders.guess.bodies import ROLES, draw_organisations, draw_projects, draw_themes
from loaders.guess.cities import draw_cities, networks_of
from loaders.guess.pairs import draw_pairs, pair_of
from loaders.guess.sketch import Sketch

_IDENTITIES = ("wikidata", "ror", "iati", "lei", "acronym", "parent")


def draw(sketch: Sketch) -> None:
    """Draw the blocks of a table: of the kind that is asked for, else of the likeliest."""
    _name_members(sketch)
    kind = sketch.kind or likeliest(sketch)
    if kind == "pairs" or (kind == "agreements" and pair_of(sketch)):
        draw_pairs(sketch)
    elif kind in ("cities", "localities") or (kind == "networks" and sketch.one("name", "city")):
        draw_cities(sketch)
        sketch.shape = sketch.shape or "a table of cities"
    elif kind == "themes":
        draw_themes(sketch)
    elif kind in ("initiatives", "agreements", "events", "outputs", "publications", "strategies"):
        draw_projects(sketch, kind)
    elif kind in KINDS:
        draw_organisations(sketch, kind)
    sketch.blocks = _in_order(sketch)


def _in_order(sketch: Sketch) -> dict[str, dict[str, object]]:
    """Return the blocks, what is pointed to before what points to it."""
    main = ("project", "event", "agreement", "pairing", "network")
    late = [label for label in main if label in sketch.blocks]
    return {
        label: sketch.blocks[label]
        for label in [
            *(
                sketch.blocks.keys() - {*late}
                and [label for label in sketch.blocks if label not in late]
            ),
            *late,
        ]
    }


def _name_members(sketch: Sketch) -> None:
    """Take a column of members or signatories beside one of networks as what the rows are about."""
    network = [c for c in networks_of(sketch) if not c.boolean and not c.many]
    takes_part = bool(network and sketch.one("role", "", "org", "partner"))
    if sketch.kind not in ("", "cities", "networks") or (
        sketch.one("name", "city") and not takes_part
    ):
        return
    if sketch.one("name", "") and not takes_part:
        return
    known = ["member", "signatory"]
    if network:
        known += ["partner", "org", ""]
    elif sketch.one("name", "project"):
        return
    members = [c for about in known
               for c in sketch.all("name", about) if not c.many and c not in network]  # fmt: skip
    if members and sketch.one("name", "city") and members[0].about not in ("", "org"):
        return
    if members:
        sketch.actor = "partner" if members[0].about in ("org", "partner", "") else "city"
        _call_city(sketch, members[0].about)
        members[0].about = "city"


def _call_city(sketch: Sketch, about: str) -> None:
    """Take what is said of the members as said of the cities of the table."""
    for column in sketch.columns:
        if column.about == "city" and column.what == "name":
            column.about, column.what = "seat", "location"
        elif column.about == about and about:
            column.about = "city"


def likeliest(sketch: Sketch) -> str:
    """Return what a table is about: pairs, cities, themes, events, initiatives or partners.

    A table says it by the company that its columns keep: a city beside a network, a title beside
    a start and an end with hours, labels in languages beside related concepts.
    """
    tests = (
        ("pairs", pair_of(sketch) is not None),
        ("themes", _is_thesaurus(sketch)),
        ("events", _is_events(sketch)),
        ("cities", _is_cities(sketch)),
        ("initiatives", _is_projects(sketch)),
        ("networks", sketch.one("name", "network") is not None),
        ("partners", _is_organisations(sketch)),
        ("cities", bool(sketch.one("latitude", "", "city"))),
        ("initiatives", bool(sketch.one("start", "") and sketch.one("name", ""))),
    )
    return next((kind for kind, fits in tests if fits), "partners")


def _is_thesaurus(sketch: Sketch) -> bool:
    near = any(sketch.one(word, "", "theme") for word in ("broader", "narrower", "related"))
    labels = any(c.form == "languages" and c.what == "name" for c in sketch.columns)
    own = sketch.one("name", "theme")
    return (near and labels) or bool(own and own.unique and not sketch.one("name", "", "city",
        "project", "org", "network", "event"))  # fmt: skip


def _is_events(sketch: Sketch) -> bool:
    if sketch.one("name", "event"):
        return True
    start = sketch.one("start", "") or sketch.one("date", "")
    hours = bool(start and sum(":" in text for text in start.texts) * 2 > len(start.texts))
    return hours and sketch.one("name", "") is not None


def _is_cities(sketch: Sketch) -> bool:
    projects = sketch.one("name", "project")
    if city := sketch.one("name", "city"):
        return not _is_projects(sketch) or (projects is not None and len(projects.values) * 2
                                            < projects.filled and not city.many)  # fmt: skip
    coordinates = sketch.one("latitude", "", "city") and not projects
    types = any(
        any(text.casefold() in ("city", "municipality", "town") for text in c.categories)
        for c in sketch.all("type", "", "org")
    )
    inhabited = sketch.one("population", "", "city", odd=1) is not None
    return bool(types or inhabited or (coordinates and networks_of(sketch)))


def _is_projects(sketch: Sketch) -> bool:
    named = sketch.one("name", "project")
    if named and len(named.values) * 3 > named.filled * 2:
        return True
    title = sketch.one("name", "", "network")
    parts = [role for role in ROLES if sketch.all("name", role) and role != "member"]
    timed = sketch.one("start", "") and sketch.one("end", "")
    money = sketch.one("budget", "", odd=1)
    return bool(title and (parts or money) and (timed or money or len(parts) > 1))


def _is_organisations(sketch: Sketch) -> bool:
    return bool(
        sketch.one("name", "org") or any(sketch.one(what, "", "org") for what in _IDENTITIES)
    )
