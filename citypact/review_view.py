"""A pair on a terminal: the two side by side, the passages behind them, and the keys."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from rich import box
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from citypact.side_by_side import SideBySide, Value
from graph.identity.judgement import Verdict
from graph.identity.review.differences import differences
from graph.identity.review.session import Review
from graph.passages import Passage
from ontology.terms import shorten
from queries.card import marks

KEYS = (
    ("s", "same"), ("d", "different"), ("u", "unsure"), ("k", "skip"), ("b", "back"),
    ("z", "undo"), ("o", "all claims"), ("q", "quit"),
)  # fmt: skip
_STYLES = {"=": "dim", "≠": "bold yellow", "": ""}
_FIRST = ("≠", "=", "")
_WIDEST = 160
_JOINERS = "\u200c\u200d"


class Room(NamedTuple):
    """How much is shown: values of a row, passages of a source, characters of a value, rows.

    `small` is 1 where passages and what signs mean are left out, 2 where IRIs and reasons are too.
    """

    values: int = 10_000
    passages: int = 10_000
    letters: int = 100_000
    rows: int = 10_000
    small: int = 0


_ROOMS = (Room(8, 6, 300), Room(5, 4, 200), Room(3, 3, 120), Room(2, 2, 90), Room(1, 1, 70))


def print_pair(
    shown: SideBySide, review: Review, *, opened: bool = False, told: str = "",
    prefixes: dict[str, str] | None = None,
) -> None:  # fmt: skip
    """Print a pair on a cleared screen: as much as fits on it, or all where it is opened.

    On a small screen the heading and the names stay, and the list below them is shorter.
    """
    console = _console()
    for room in [Room()] if opened else _rooms(len(shown.rows)):
        drawn = Group(*_parts(shown, review, room, told, prefixes))
        if fits := len(console.render_lines(drawn)) < console.height:
            break
    if opened:
        above = "" if fits else ": scroll up for the first"
        drawn = Group(*_parts(shown, review, room, f"all claims{above}; o shows less", prefixes))
    console.clear()
    console.print(drawn)


def _rooms(rows: int) -> Iterator[Room]:
    """Yield ever smaller rooms, the last for a screen that shows little but the names."""
    yield from _ROOMS
    least = _ROOMS[-1]
    yield from (least._replace(rows=number) for number in range(rows - 1, 3, -1))
    yield from (least._replace(rows=number, small=1) for number in range(rows, -1, -1))
    yield from (Room(1, 0, 20, number, small=2) for number in range(min(rows, 4), -1, -1))


def _console() -> Console:
    console = Console(highlight=False)
    console.width = min(console.width, _WIDEST)
    return console


def _parts(
    shown: SideBySide, review: Review, room: Room, told: str,
    prefixes: dict[str, str] | None,
) -> Iterator[RenderableType]:  # fmt: skip
    yield from _head(shown, review, room)
    table, hidden = _table(shown, room, prefixes)
    yield from _blank(room)
    yield table
    yield from _blank(room)
    if not room.small:
        yield from _passages(shown.passages, room.passages)
    if hidden and not (room.small > 1 and told):
        yield Text(f"{hidden:,} more value{'s' * (hidden > 1)}: o shows all", style="dim")
    if told:
        yield Text(f"» {told}", style="bold")
    yield _legend(signs=not room.small)


def _blank(room: Room) -> Iterator[Text]:
    if room.values > 2:
        yield Text()


def _head(shown: SideBySide, review: Review, room: Room) -> Iterator[Text]:
    pair = shown.pair
    line = Text(f"Pair {review.number:,} of {len(review.pairs):,}", style="bold")
    proposal = pair.proposal
    line.append(f" · {pair.kind} · likeness {proposal.score:.2f} · value {proposal.value:g}")
    done = [f"{number} {verdict}" for verdict, number in sorted(review.judged.items())]
    line.append(f" · {', '.join(done)}" if done else "", style="dim")
    yield line
    if verdict := review.verdict(pair):
        yield Text(f"You judged these two {verdict}; another key judges them anew.", style="bold")
    reasons = [plain(reason) for reason in proposal.reasons]
    if room.small < 2:
        yield Text.assemble(("Why asked: ", "dim"), _cut(" · ".join(reasons), room.letters * 2))
    if found := differences(pair.left, pair.right):
        yield Text.assemble(
            ("Differs: ", "dim"), (_cut(plain("; ".join(found)), room.letters * 2), "bold yellow")
        )


def _table(shown: SideBySide, room: Room, prefixes: dict[str, str] | None) -> tuple[Table, int]:
    """Return the two sides as columns, and how many values are left out."""
    numbers = {passage: number for number, passage in enumerate(shown.passages, 1)}
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, expand=True, padding=(0, 1))
    table.add_column("", style="cyan", width=12, overflow="fold")
    for name, record, note in zip(shown.names, shown.pair[1:], shown.notes, strict=True):
        head = Text(plain(name), style="bold")
        if room.small < 2:
            head.append(f"\n{shorten(record.iri, prefixes)}", style="not bold dim")
            head.append(f"\n({note})" if note else "", style="not bold dim italic")
        table.add_column(head, ratio=1, overflow="fold")
    hidden = 0
    for number, row in enumerate(shown.rows):
        kept = room.values if number < room.rows else 0
        hidden += sum(max(len(side) - kept, 0) for side in (row.left, row.right))
        if kept:
            table.add_row(row.what, *(_cell(side, room, numbers) for side in (row.left, row.right)))
    return table, hidden


def _cell(values: Sequence[Value], room: Room, numbers: dict[Passage, int]) -> Table:
    """Return the values of a side below one another, what compares first where not all fit."""
    cell = Table.grid(padding=0)
    cell.add_column(width=2)
    cell.add_column(overflow="fold")
    cut = len(values) > room.values
    ordered = sorted(values, key=lambda value: _FIRST.index(value.sign)) if cut else values
    for value in ordered[: room.values]:
        line = Text(_cut(plain(value.text), room.letters), style=_STYLES[value.sign])
        cited = sorted(numbers[passage] for passage in value.passages)
        if cited:
            line.append(f" {marks(cited[:4])}{'…' if len(cited) > 4 else ''}", style="dim")
        cell.add_row(Text(value.sign, style=_STYLES[value.sign]), line)
    if cut:
        cell.add_row("", Text(f"… {len(values) - room.values:,} more", style="dim"))
    return cell


def _passages(passages: Iterable[Passage], most: int) -> Iterator[Text]:
    """Yield a line a source: its title, and the numbers and locators of its passages."""
    numbered = enumerate(passages, 1)
    for source, found in groupby(numbered, key=lambda pair: pair[1].source):
        listed = [f"[{number}] {plain(passage.locator)}" for number, passage in found]
        more = f" … {len(listed) - most:,} more" if len(listed) > most else ""
        line = Text(f"{plain(source)}: ", style="dim")
        line.append("  ".join(listed[:most]) + more)
        yield line


def _legend(*, signs: bool = True) -> Text:
    meant = "= both say it   ≠ they differ   [1] citation\n"
    text = Text(meant if signs else "", style="dim")
    for key, what in KEYS:
        text.append(key, style="bold not dim underline")
        text.append(f" {what}  ".replace(" ", "\u00a0", 1), style="not dim")
    return text


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[:longest].rstrip()}…"


def plain(text: str) -> str:
    """Return text that a terminal can show: signs that steer it are left out.

    >>> plain("Porto\\x1b[2J\\u202e"), plain("می‌خواهم") == "می‌خواهم"
    ('Porto[2J', True)
    """
    line = " ".join(text.split())
    return "".join(sign for sign in line if sign.isprintable() or sign in _JOINERS)


def summary(review: Review) -> str:
    """Return in one sentence what a review came to."""
    done = review.judged
    said = ", ".join(f"{done[verdict]} {verdict}" for verdict in Verdict if done[verdict])
    total = sum(done.values())
    what = f"{total:,} judged ({said})" if total else "Nothing was judged"
    skipped = f", {len(review.skipped):,} skipped" if review.skipped else ""
    waiting = f"{review.open:,} wait" if review.open != 1 else "1 waits"
    return f"{what}{skipped}; {waiting}."
