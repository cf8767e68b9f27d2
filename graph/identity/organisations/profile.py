"""Profiles: what is compared of an organisation, made ready once for many comparisons."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from graph.identity.identifiers import normal_identifiers
from graph.identity.organisations.folding import UNITED_NATIONS
from graph.identity.organisations.names import Form, acronym_key, read_name
from graph.identity.organisations.words import shared_hosts, words
from graph.identity.record import Record

_RANKS = {"name": 0, "other": 1, "called": 1, "former": 2}
_FEDERAL = ("US", "CA", "AU")
_MOST_NAMES, _MOST_FORMS = 24, 12
_SHORT = 5
FEW = 3
"""How many words a name has that may also be written as one."""
_INITIAL = re.compile(r"(?<![^\W_])[^\W_]")
_POST = re.compile(
    r"(?:the )?(?:(?:deputy|vice|executive|managing|assistant|acting|under|special|first|regional"
    r"|country|high)[ -])*(?:director|secretary|mayor|head|president|chair(?:man|woman|person)?"
    r"|commissioner|rapporteur|envoy|governor|administrator|coordinator)(?:[ -]general)?"
    r"(?: of\b| for\b|,|$)|.*(?:主任|秘书长|市长|局长|司长|部长|主席|干事长|专员)$",
    re.IGNORECASE,
)
_WORLDWIDE = frozenset(("intergovernmental-organisation", "un-body"))
WORLD_WORDS = frozenset(("international", "world", "global", UNITED_NATIONS, "european", "africa",
                          "europe", "asia", "arab", "pacific", "latin", "islamic",
                          "african", "asian", "interamerican"))  # fmt: skip


class Profile(NamedTuple):
    """An organisation as it compares.

    `sets` are the words of each of the first forms, `words` those of all of them. `keys` gives
    for the sorted words of a form that form, `runs` for those of a short one in one word.
    `initials` are the first letters of its names, `eastern` its words in Chinese, Japanese and
    Korean. `extended` says that it calls itself by its acronym and more, `unit` that this is a
    country or a word for a part. `parents` are what it is a unit of, `sorts` what its classes say
    that it is, and `post` says that it is an office that somebody holds. `main` are the keys of
    its names, other and former ones left out; `tails` are the regions that stand behind a comma.
    """

    forms: tuple[Form, ...]
    sets: tuple[frozenset[str], ...]
    keys: dict[str, Form]
    runs: dict[str, Form]
    words: frozenset[str]
    acronyms: frozenset[str]
    initials: frozenset[str]
    countries: frozenset[str]
    regions: frozenset[str]
    hosts: frozenset[str]
    identifiers: frozenset[str]
    worldwide: bool
    eastern: frozenset[str] = frozenset()
    source: str = ""
    extended: bool = False
    unit: bool = False
    parents: frozenset[str] = frozenset()
    sorts: frozenset[str] = frozenset()
    post: bool = False
    main: frozenset[str] = frozenset()
    tails: frozenset[str] = frozenset()


class _Kept(NamedTuple):
    record: Record
    profile: Profile


_KEPT: dict[str, _Kept] = {}
_MOST_KEPT = 120_000


def profile(record: Record) -> Profile:
    """Return a record as it compares; those made last are kept."""
    kept = _KEPT.get(record.iri)
    if kept is not None and kept.record is record:
        return kept.profile
    if len(_KEPT) >= _MOST_KEPT:
        del _KEPT[next(iter(_KEPT))]
    made = made_profile(record)
    _KEPT[record.iri] = _Kept(record, made)
    return made


def made_profile(record: Record) -> Profile:
    """Return a record as it compares.

    >>> from graph.identity.record import Name
    >>> unep = Record("", "partner", (Name("UN Environment Programme (UNEP)"),), countries=("KE",))
    >>> sorted(profile(unep).keys), sorted(profile(unep).acronyms)
    (['environment program unitednations'], ['unep'])
    """
    forms, acronyms = _named(record)
    keys: dict[str, Form] = {}
    for form in forms:
        key = " ".join(sorted(form.words))
        if key not in keys or (form.part, form.rank) < (keys[key].part, keys[key].rank):
            keys[key] = form
    every = frozenset(word for form in forms for word in form.words)
    added = _added(forms, acronyms)
    return Profile(
        forms=tuple(forms),
        sets=tuple(frozenset(form.words) for form in forms[:_MOST_FORMS]),
        keys=keys,
        runs=_runs(forms),
        words=every,
        acronyms=frozenset(acronyms),
        initials=_initials(forms),
        countries=frozenset(record.countries),
        regions=frozenset(map(str.casefold, record.regions)),
        hosts=frozenset(filter(None, map(own_host, record.hosts))),
        identifiers=normal_identifiers(record.identifiers),
        worldwide=not _WORLDWIDE.isdisjoint(record.classes) or not WORLD_WORDS.isdisjoint(every),
        eastern=frozenset(word for word in every if word[0] > "\u3000"),
        source=record.sources[0] if record.sources else "",
        extended=bool(added),
        unit=any(word in words("unit") or word[0] == "@" for word in added),
        parents=frozenset(record.parents),
        sorts=frozenset(words("class")[each] for each in record.classes if each in words("class")),
        post=any(is_post(name.text) for name in record.names if name.kind != "acronym"),
        main=frozenset(key for key, form in keys.items() if not form.rank and not form.part),
        tails=_tails(record),
    )


def _tails(record: Record) -> frozenset[str]:
    """Return the regions of federal states that stand behind a comma of the names.

    >>> from graph.identity.record import Name
    >>> sorted(_tails(Record("", "partner", (Name("Aurora, CO"), Name("Fox, Inc.")))))
    ['Colorado']
    """
    lands = [land for land in record.countries or _FEDERAL if land in _FEDERAL]
    names = (name.text.rpartition(",")[2].strip() for name in record.names if "," in name.text)
    return frozenset(filter(None, (_region(name, land) for name in names for land in lands)))


@lru_cache(maxsize=16_384)
def _region(text: str, land: str) -> str:
    from loaders.gazetteer.subdivisions import regions_named

    if len(text) < 2 or (len(text) < 4 and not text.isupper()):
        return ""
    return next((each.names[0] for each in regions_named(text, land) if each.level == "1"), "")


def _runs(forms: Iterable[Form]) -> dict[str, Form]:
    """Return short names without their blanks and the sign of a plural: “MercyCorps”."""
    found = {"".join(form.words).removesuffix("s"): form for form in forms
             if len(form.words) <= FEW and not form.part}  # fmt: skip
    return {run: form for run, form in found.items() if len(run) > _SHORT}


def _named(record: Record) -> tuple[list[Form], list[str]]:
    forms: dict[tuple[str, ...], Form] = {}
    acronyms: list[str] = []
    for name in record.names[:_MOST_NAMES]:
        if name.kind == "acronym":
            acronyms.append(acronym_key(name.text))
            continue
        reading = read_name(name.text, _RANKS.get(name.kind, 1))
        acronyms += reading.acronyms
        for form in reading.forms:
            known = forms.get(form.words)
            if known is None or (form.part, form.rank) < (known.part, known.rank):
                forms[form.words] = form
    return list(forms.values()), [acronym for acronym in acronyms if len(acronym) > 1]


def is_post(text: str) -> bool:
    """Tell whether a name is that of an office which somebody holds.

    >>> is_post("Deputy Executive Director of UNEP"), is_post("副执行主任"), is_post("The Mayor")
    (True, True, True)
    >>> is_post("Institute of Directors"), is_post("Mayors for Peace"), is_post("Head Start")
    (False, False, False)
    """
    return _POST.match(text) is not None


@lru_cache(maxsize=65_536)
def own_host(host: str) -> str:
    """Return a host name as it compares, "" for one that many bodies share.

    >>> own_host("WWW.UNEP.org"), own_host("facebook.com")
    ('unep.org', '')
    """
    plain = host.strip().lower().rstrip(".").removeprefix("www.").removeprefix("www2.")
    return "" if plain in shared_hosts() or "." not in plain else plain


def _initials(forms: list[Form]) -> frozenset[str]:
    """Return the first letters of each name of three words or more, with and without “of”."""
    found = set()
    for form in forms:
        written = _INITIAL.findall(form.text.split("(")[0])
        if len(written) > 2:
            found.add("".join(written))
            found.add("".join(filter(str.isupper, written)))
            found.add("".join(word[1 if word[0] == "@" else 0] for word in form.words))
    return frozenset(each.lower() for each in found if 3 <= len(each) <= 10)


def is_short(form: Form) -> bool:
    """Tell whether a form is an acronym, which alone says little of what it names."""
    return len(form.words) == 1 and (len(form.words[0]) < 4 or form.short)


def _added(forms: Iterable[Form], acronyms: Iterable[str]) -> set[str]:
    """Return what a body adds to its acronym in its own names: “EMBL Hamburg”."""
    known = set(acronyms)
    return {word for form in forms if len(form.words) > 1 and known & set(form.words)
            for word in form.words if word not in known}  # fmt: skip
