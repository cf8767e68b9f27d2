"""What several answers of the API share: things, names, passages and citations of them."""

from msgspec import Struct


class Ref(Struct, frozen=True):
    """A thing as it is named in lists: its name in the reader's language, where there is one.

    `path` is its address on this server, as `/id/partner/unep`; `kind` is one of
    `graph.network.kinds` or `place`, `theme`, `source`, `citation`, `concept`; `language` is that
    of `name`, "" where unknown.
    """

    iri: str
    path: str
    name: str
    kind: str
    language: str = ""


class Passage(Struct, frozen=True):
    """A passage of a source: who says so. `path` is the page of the citation.

    `url` is where the source can be read, `licence` an IRI or a text, `published` a date of any
    precision; each is "" where unknown.
    """

    iri: str
    path: str
    source: Ref
    locator: str
    url: str = ""
    publisher: str = ""
    published: str = ""
    licence: str = ""


class Statement(Struct, frozen=True):
    """A statement about a thing, in words, with who says so.

    `group` is one of `queries.statements.GROUPS`, `what` says what kind (a key such as `funder`),
    `what_name` says it in the reader's language; `value` is the rest in words, `thing` what it
    leads to, if anything; `start`, `end` and `on` are dates as sources write them, `status` a key
    and `note` a remark. `passages` are numbers in the `passages` of the answer, from 0.
    """

    group: str
    what: str
    what_name: str
    value: str
    language: str = ""
    thing: Ref | None = None
    start: str = ""
    end: str = ""
    on: str = ""
    status: str = ""
    plan: bool = False
    note: str = ""
    passages: tuple[int, ...] = ()
    about: Ref | None = None
    """The thing that it is about, where that is not the thing of the answer."""
    status_name: str = ""
    more: int = 0
    """How many passages say so that are not listed."""
    key: str = ""
    """The property that says it, with ^ where it is read backwards; "" of roles and figures."""


class Span(Struct, frozen=True, array_like=True):
    """When something lasts, in days as `datetime.date.toordinal` counts them.

    Possibly from, possibly until, known from, known until; null where there is no bound. Known
    from > known until means: at no day certainly.
    """

    earliest: int | None
    latest: int | None
    known_from: int | None
    known_until: int | None
