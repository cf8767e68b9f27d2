"""Aims: the Sustainable Development Goals and their targets as themes, with their names."""

import re

from loaders.statements import Statements
from loaders.values import ValueFault
from ontology.terms import CP, SKOS

_GOAL = re.compile(r"(?:[1-9]|1[0-7])", re.ASCII)
_TARGET = re.compile(r"(?:[1-9]|1[0-7])\.(?:\d{1,2}|[a-d])", re.ASCII)


def open_aim(statements: Statements, code: str) -> str:
    """Open the theme of a goal or target, as the IATI loader does; return its IRI.

    Raises:
        ValueFault: there is no such goal, or no target of this form.

    >>> statements = Statements("https://w3id.org/citypact/", "urbact")
    >>> open_aim(statements, "11")
    '<https://w3id.org/citypact/theme/sdg.11>'
    >>> [value for _, _, value in statements.take() if "SDG" in value]
    ['"SDG 11: Sustainable cities and communities"@en']
    """
    from loaders.iati.codes import GOALS
    from loaders.iati.themes import SDG

    code = code.strip().lstrip("0").lower()
    if _GOAL.fullmatch(code):
        name = f"SDG {code}: {GOALS[int(code)]}"
    elif _TARGET.fullmatch(code):
        name = f"SDG target {code}"
    else:
        found = f"“{code}” is no goal or target of the SDGs"
        raise ValueFault(found, "write a number from 1 to 17, or a target as 11.2")
    theme = statements.thing("theme", f"sdg:{code}", CP.Theme)
    statements.name(theme, name, "en")
    statements.add(theme, str(SKOS.relatedMatch), str(SDG[code]))
    return theme
