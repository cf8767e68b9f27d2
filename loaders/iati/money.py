"""Budgets, as observations; transactions are not loaded."""

import re
from calendar import monthrange
from decimal import Decimal
from functools import lru_cache

from loaders.iati.life import day
from loaders.iati.scope import Scope
from loaders.iati.stream import Element
from loaders.terms import date
from loaders.values import ValueFault
from ontology.terms import CP, MEASURE, QUALIFIER, RDF, XSD

_TYPE, _OBSERVATION = str(RDF.type), str(CP.Observation)
_ABOUT, _MEASURE, _VALUE, _TEXT = map(str, (CP.about, CP.measure, CP.value, CP.valueText))
_QUALIFIER, _UNIT, _ON, _NOTE = map(str, (CP.qualifier, CP.unit, CP.on, CP.note))
_BUDGET, _EXACTLY = str(MEASURE.budget), str(QUALIFIER.exactly)
_INTEGER, _DECIMAL = str(XSD.integer), str(XSD.decimal)
_AMOUNT = re.compile(r"-?\d{1,18}(\.\d{1,12})?|-?\d{1,3}(,\d{3}){1,5}(\.\d{1,12})?", re.ASCII)
_CURRENCY = re.compile(r"[A-Z]{3}")
_KINDS = {"1": "original", "2": "revised", "": "original"}
_STANDINGS = {"1": "indicative", "2": "committed", "": "indicative"}


def budget(scope: Scope, thing: str, element: Element) -> None:
    """Say a budget: its amount, currency, period and kind."""
    start = end = ""
    value = None
    for child in element:
        tag = child.tag
        if tag == "value":
            value = child
        elif tag == "period-start":
            start = day(child)
        elif tag == "period-end":
            end = day(child)
    if value is None or not start:
        raise ValueFault("the budget has no value or no period-start", "add it")
    small, unit = _currency(value.get("currency") or scope.currency)
    number, written, text = amount(value.text or "")
    on, date_, note = _period(start, end, element.get("type"), element.get("status"))
    st = scope.st
    node = f"<{st.base}id/observation/{st.tail(thing)}--budget--{on}--{number}-{small}>"
    st.claims += (
        (node, _TYPE, _OBSERVATION), (node, _ABOUT, thing), (node, _MEASURE, _BUDGET),
        (node, _VALUE, written), (node, _TEXT, text), (node, _QUALIFIER, _EXACTLY),
        (node, _UNIT, unit), (node, _ON, date_), (node, _NOTE, note),
    )  # fmt: skip


@lru_cache(maxsize=1024)
def _currency(text: str) -> tuple[str, str]:
    """Return a currency in small letters and as a literal."""
    code = text.strip().upper()
    if not _CURRENCY.fullmatch(code):
        raise ValueFault(f"“{code[:40]}” is no currency", "write ISO 4217, as USD")
    return code.lower(), f'"{code}"'


@lru_cache(maxsize=16_384)
def amount(text: str) -> tuple[str, str, str]:
    """Return an amount as figures, as a number and as the text that stands beside it.

    Raises:
        ValueFault: it is no number.

    >>> amount(" 1,250.50 ")[0], amount("0.00")[0]
    ('1250.5', '0')
    """
    match = _AMOUNT.fullmatch(text.strip())
    if not match:
        raise ValueFault(f"“{text.strip()[:40]}” is no amount", "write 1250.50")
    number = match[0].replace(",", "")
    if "." in number:
        number = number.rstrip("0").rstrip(".")
    if number[0] in "-0":  # a sign, or zeros that lead
        number = format(Decimal(number) or Decimal(0), "f")
    return number, f'"{number}"^^{_DECIMAL if "." in number else _INTEGER}', f'"{number}"'


@lru_cache(maxsize=16_384)
def _period(start: str, end: str, kind: str | None, standing: str | None) -> tuple[str, str, str]:
    """Return when a budget holds, as exactly as its period, as a date, and a note of the rest.

    >>> _period("2024-01-01", "2024-12-31", "1", "2")[::2]
    ('2024', '"2024-01-01/2024-12-31, original, committed"@en')
    """
    said = _KINDS.get(kind or "", ""), _STANDINGS.get(standing or "", "")
    parts = (f"{start}/{end}" if end else start, *said)
    on = _whole(start, end)
    return on, date(on), f'"{", ".join(filter(None, parts))}"@en'


def _whole(start: str, end: str) -> str:
    """Return the year or month that a period fills, else its first day."""
    if len(start) == 10 and start[5:] == "01-01" and end == f"{start[:4]}-12-31":
        return start[:4]
    if len(start) == 10 and start[8:] == "01" and end[:7] == start[:7]:
        last = monthrange(int(start[:4]), int(start[5:7]))[1]
        return start[:7] if end[8:] == str(last) else start
    return start
