"""What the commands of network analysis share: remarks, tables, result files, figures."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

if TYPE_CHECKING:
    from citypact.analysis import NetworkAnalysis
    from graph.analysis.results.table import ResultTable
    from graph.network.cooperation import CooperationNetwork
    from viz.figures.files import Written


class Sheet(NamedTuple):
    """A table for a person: headings in words, short cells; `right` are columns of numbers."""

    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    right: Sequence[str] = ()


def introduce(analysis: "NetworkAnalysis", *, projected: bool = True) -> None:
    """Say which network is measured, before it is; what to do where it is empty."""
    from citypact.terminal import say

    two = analysis.two
    counts = [_count(len(two.partners), "partner"), _count(len(two.things), "thing")]
    if projected:
        counts.append(_count(analysis.projection.graph.edge_count, "tie"))
    say(f"{', '.join(counts)}; {described(analysis.network)}.")
    if not two.partners:
        say("Nobody passes the filters: leave some out, or look in citypact search.")
    elif projected:
        _projected(analysis)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _projected(analysis: "NetworkAnalysis") -> None:
    """Say what of the ties a backbone or a bound left out."""
    from citypact.terminal import say

    if found := analysis.projection.settings.get("backbone"):
        say(_backbone(found))
    if left_out := analysis.projection.left_out:
        names = [analysis.network.label(thing) for thing in left_out]
        say(f"Too large to join partners here: {in_short(names, 3)}.")


def _backbone(found: Mapping[str, Any]) -> str:
    kept, total = found["kept"], found["kept"] + found["dropped"]
    more = "" if kept else " Try --backbone disparity, or a larger --alpha."
    method, alpha = found["method"], found["alpha"]
    return f"Backbone: {kept:,} of {total:,} ties are significant ({method}, {alpha:g}).{more}"


def tabulated(
    result: object, analysis: "NetworkAnalysis", top: int = 0, *, of: type | None = None
) -> "ResultTable":
    """Return the table of a result, or its first rows; a table as it is.

    `of` is what is in a list, so that an empty one has its columns too.
    """
    from dataclasses import replace

    from graph.analysis.results.table import ResultTable
    from graph.analysis.results.tabulate import LISTS

    if isinstance(result, ResultTable):
        return result
    if result == [] and of:
        return LISTS[of]([], analysis.network)
    found = analysis.table(result)
    return replace(found, rows=found.rows[:top]) if top else found


def keep(result: object, analysis: "NetworkAnalysis", out: Path | None) -> None:
    """Write a result to a file, where one is named, and print its path."""
    if out is None:
        return
    from graph.analysis.results.files import write_result

    click.echo(write_result(tabulated(result, analysis), out))


def printed(
    result: object, analysis: "NetworkAnalysis", sheet: Callable[[], Sheet] | None = None
) -> None:
    """Print a result: a sheet for a person on a terminal, everything and exact on a pipe."""
    from citypact.terminal import on_terminal, table, tsv

    if on_terminal() and sheet:
        shown = sheet()
        table(shown.columns, shown.rows, right=shown.right)
        return
    found = tabulated(result, analysis)
    tsv(found.names, [tuple(map(exact, row)) for row in found.values()])


def exact(value: object) -> str:
    """Return a value as a pipe has it: numbers with all digits, nothing where there is none.

    >>> exact(0.1 + 0.2), exact(22.0), exact(None), exact(float("nan"))
    ('0.30000000000000004', '22', '', '')
    """
    if value is None or value != value:
        return ""
    return repr(value).removesuffix(".0") if isinstance(value, float) else str(value)


def number(value: float | None) -> str:
    """Return a number as a person reads it.

    >>> number(0.28771929), number(9.2e-15), number(1231.0), number(1234567.8), number(None)
    ('0.2877', '0', '1,231', '1,234,568', '')
    """
    if value is None or value != value:
        return ""
    if abs(value) < 1e-12:
        return "0"
    whole = value == int(value) or abs(value) >= 10_000
    return f"{value:,.0f}" if whole else f"{value:.4g}"


def percent(share: float) -> str:
    """Return a share as a person reads it, "" where there is none."""
    return "" if share != share else f"{share:.0%}"


def in_short(names: Sequence[str], most: int = 2, *, of: int = 0) -> str:
    """Return the first of several names and how many others there are (of so many in all).

    >>> in_short(["UNEP", "ICLEI", "C40", "UCLG"])
    'UNEP; ICLEI; 2 more'
    """
    more = (of or len(names)) - min(most, len(names))
    return "; ".join([*names[:most], *([f"{more:,} more"] if more > 0 else [])])


def written(figure: "Written") -> None:
    """Say where a figure is, and what is to be said of it, beside the table."""
    from citypact.terminal import say

    for remark in figure.remarks:
        say(remark)
    say(f"Drawn: {figure.path}")


def described(network: "CooperationNetwork") -> str:
    """Return the description of a network in one line."""
    settings = {name: value for name, value in network.settings.items() if name != "title"}
    parts = [f"{_option(name)} {_text(value)}" for name, value in settings.items()]
    return "; ".join(parts) or "no filters"


def _option(name: str) -> str:
    """Return a setting as the option that sets it, in words."""
    return _OPTIONS.get(name, name.replace("_", " "))


_OPTIONS = {
    "kinds": "kind", "types": "type", "places": "place", "things": "thing", "themes": "theme",
    "roles": "role", "statuses": "status",
}  # fmt: skip


def _text(value: object) -> str:
    if isinstance(value, tuple | list):
        return ", ".join(map(_text, value))
    return "yes" if value is True else str(value).rpartition("/")[2]
