"""Adding what the gazetteer knows of the places that claims use and no source opens."""

from graph.canonical import CanonicalView
from graph.inputs import Inputs
from loaders.compiled import Compiled
from loaders.gazetteer.regions import place_of
from loaders.gazetteer.source import ID, Gazetteer, gazetteer_source
from ontology.errors import InputError, Problem


def add_gazetteer(view: CanonicalView, inputs: Inputs) -> None:
    """Add a source that describes these places, compiled and cached like any other.

    Raises:
        InputError: the workspace has a source of that name.
    """
    if ID in inputs.compiled:
        found, mend = f"“{ID}” is the source that every build makes itself", "rename the descriptor"
        raise InputError(Problem(f"sources/{ID}.toml", "", found, mend))
    used, described = _wanted(view, inputs)
    if not used:
        return
    workspace = inputs.workspace
    source = gazetteer_source(used, workspace.root, workspace.base, opened=described)
    compiled = inputs.cache.get(source) or _compile(inputs, source)
    inputs.sources.append(source)
    inputs.compiled[source.id] = compiled
    view.add_source(compiled.lines())


def _wanted(view: CanonicalView, inputs: Inputs) -> tuple[dict[str, str], set[str]]:
    """Return the places to describe, with where each is used, and those that are left to sources.

    A place that a source opens without a name is described too, and so is one that judgements
    bring: the place of a city, or what a place of a source turns out to be.
    """
    base, wish = inputs.workspace.base, inputs.workspace.gazetteer
    opened = view.derivation.opened()
    used = {} if wish == "none" else _used(inputs, opened)
    joined = {place for place in inputs.same.values() if place_of(place[1:-1], base)}
    unnamed = set(view.derivation.unnamed())
    again = {"all": opened, "missing": unnamed | (joined & opened)}.get(wish, set())
    brought = set() if wish == "none" else joined | {*view.derivation.territories().values()}
    places = {iri[1:-1]: "" for iri in again | brought if place_of(iri[1:-1], base)}
    return places | used, {iri[1:-1] for iri in opened - again}


def _used(inputs: Inputs, opened: set[str]) -> dict[str, str]:
    """Return the places that no source opens, with where each is used first."""
    same, base = inputs.same, inputs.workspace.base
    used: dict[str, str] = {}
    for source in inputs.sources:
        for iri, line in inputs.compiled[source.id].external():
            iri = same.get(f"<{iri}>", f"<{iri}>")[1:-1]
            if f"<{iri}>" not in opened and place_of(iri, base):
                used.setdefault(iri, f"{source.shown}, line {line}" if line else source.shown)
    return used


def _compile(inputs: Inputs, source: Gazetteer) -> Compiled:
    from loaders.compile import compile_source

    problems = compile_source(source, inputs.cache.folder)
    if problems or (compiled := inputs.cache.get(source)) is None:
        raise InputError(problems)
    return compiled
