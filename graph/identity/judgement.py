"""Judgements: what was decided of two records, by whom, how surely, and why."""

from enum import StrEnum
from typing import NamedTuple

MANUAL = "semapv:ManualMappingCuration"
"""The justification of what a person decided."""


class Verdict(StrEnum):
    """What a judgement says of its two records."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


class Judgement(NamedTuple):
    """One row of an SSSOM table: two records, the verdict, and what is behind it.

    `subject` and `object` are IRIs without angle brackets. `confidence` lies in 0 to 1.
    `justification` is a term of the Semantic Mapping Vocabulary
    (https://mapping-commons.github.io/semantic-mapping-vocabulary/). `line` and `file` say where
    the row stands, 0 and "" where it stands nowhere yet.

    >>> row = Judgement("https://e.org/a", Verdict.SAME, "https://e.org/b")
    >>> row.by_person
    True
    """

    subject: str
    verdict: Verdict
    object: str
    confidence: float = 1.0
    justification: str = MANUAL
    author: str = ""
    date: str = ""
    reasons: tuple[str, ...] = ()
    subject_label: str = ""
    object_label: str = ""
    file: str = ""
    line: int = 0

    @property
    def by_person(self) -> bool:
        """Tell whether a person decided it; a row that gives no justification counts so."""
        return self.justification in (MANUAL, "")
