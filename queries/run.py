"""Running a question of the catalogue: parameters in, a result out."""

from collections.abc import Mapping
from dataclasses import replace

from graph.lookup import Lookup
from graph.store import GraphStore, Result, Term
from ontology.errors import NotFoundError, Problem
from queries.catalogue import NamedQuery, named_query


def run_query(
    store: GraphStore, name: str, parameters: Mapping[str, str], lookup: Lookup | None = None
) -> Result:
    """Run a question; each parameter is what a person writes: a name, key, IRI, date …

    A parameter becomes a term before it meets the query, so it cannot change what is asked.

    Raises:
        NotFoundError: the question, a parameter or what it names is unknown; all are reported.
    """
    query = named_query(name)
    return store.query(query.text, bind(query, parameters, lookup or Lookup(store)))


def bind(query: NamedQuery, parameters: Mapping[str, str], lookup: Lookup) -> dict[str, Term]:
    """Turn what a person wrote into terms.

    A date of any precision is its first day, and as `…Before` and `…After` the days around it.

    Raises:
        NotFoundError: with everything that is unknown or missing.
    """
    problems: list[Problem] = []
    bindings: dict[str, Term] = {}
    for name, text in parameters.items():
        try:
            type_ = query.parameter(name).type
            bindings[name] = lookup.term(text, type_)
            if type_ == "date":
                before, after = lookup.days_around(text)
                bindings |= {f"{name}Before": before, f"{name}After": after}
        except NotFoundError as error:
            problems += [problem_at(name, problem) for problem in error.problems]
    for parameter in query.parameters:
        if not parameter.optional and parameter.name not in parameters:
            mend = f"write --param {parameter.name}={parameter.example!r}"
            found = f"{query.name} needs the parameter “{parameter.name}”"
            problems.append(Problem("", "", found, mend))
    if problems:
        raise NotFoundError(problems)
    return bindings


def problem_at(name: str, problem: Problem) -> Problem:
    """Say in which parameter a problem is.

    >>> str(problem_at("theme", Problem("", "", "unknown theme “x”")))
    'parameter theme: unknown theme “x”'
    """
    place = "" if "parameter" in problem.found else f"parameter {name}"
    return replace(problem, place=place)
