"""A card on a terminal."""

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from queries.card import Card, marks


def print_card(card: Card) -> None:
    """Print a card: a group of lines after the other, then the passages they refer to."""
    console = Console()
    console.print(Text(card.name, style="bold"))
    console.print(Text(card.iri, style="dim"))
    lines = Table(box=box.SIMPLE_HEAD, show_header=False, pad_edge=False)
    for style in ("dim", "cyan", ""):
        lines.add_column(style=style, overflow="fold")
    for group, rows in card.lines():
        for n, (what, value, numbers) in enumerate(rows):
            text = Text(value)
            text.append(f" {marks(numbers)}", style="dim")
            lines.add_row(group if not n else "", what, text)
        lines.add_section()
    console.print(lines)
    for source, places in card.sources():
        console.print(Text(source, style="dim bold"))
        console.print(Text("   ".join(f"[{n}] {place}" for n, place in places), style="dim"))
