"""Figures as files: SVG or PNG, the same bytes for the same figure.

An SVG holds its text as text: it can be searched, copied and read aloud, and whoever shows it takes
fonts that have the letters. `title` and `desc` say what is to be seen, all values included.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple, Protocol
from warnings import catch_warnings, filterwarnings
from zlib import crc32

from graph.analysis.results.extras import extra
from graph.analysis.results.files import by_suffix, unwritable
from loaders.replacing import write_whole
from viz.figures.lettering import CSS_FAMILIES, missing, one_line
from viz.figures.sheet import Sheet

PNG_DPI = 200
_SVG = "http://www.w3.org/2000/svg"


class Picture(Protocol):
    """What is drawn: it has a title, says in words what is to be seen, and draws itself."""

    @property
    def title(self) -> str:
        """The title above the figure."""

    def words(self) -> str:
        """Return what the figure shows, for those who do not see it."""

    def draw(self) -> Sheet:
        """Draw the figure."""


class Written(NamedTuple):
    """A figure that was written, and what a person should know of it."""

    path: Path
    remarks: tuple[str, ...] = ()


def write_figure(picture: Picture, path: Path) -> Written:
    """Write a figure as SVG or PNG, by the suffix of the path.

    The file is there whole or as it was.

    Raises:
        NotFoundError: the suffix is neither, or matplotlib is not installed.
        InputError: the file cannot be written.
    """
    render = by_suffix(path, _FORMATS, "figures")
    with _settings():
        sheet = picture.draw()
        content = render(sheet, picture)
    try:
        write_whole(path, content)
    except OSError as error:
        raise unwritable(path, error) from None
    return Written(path, _remarks(sheet, path))


def _remarks(sheet: Sheet, path: Path) -> tuple[str, ...]:
    """Say which letters show as boxes; an SVG has none, its reader's fonts draw them."""
    unknown = missing(sheet.texts)
    if not unknown or path.suffix.lower() != ".png":
        return ()
    named = unknown if len(unknown) <= 12 else f"{unknown[:12]}… ({len(unknown)} letters)"
    return (f"no installed font has {named}: install Noto Sans CJK and Noto Sans, or write SVG",)


@contextmanager
def _settings() -> Iterator[None]:
    """Draw with matplotlib's own defaults, whatever a person's settings say."""
    with extra("figures", "matplotlib", purpose="drawing a figure"):
        import matplotlib
    with matplotlib.rc_context(), catch_warnings():
        filterwarnings("ignore", message=r"Glyph .* missing from", category=UserWarning)
        matplotlib.rcdefaults()
        matplotlib.rcParams.update({"svg.fonttype": "none", "svg.hashsalt": "citypact"})
        yield


def _png(sheet: Sheet, picture: Picture) -> bytes:
    out = BytesIO()
    said = {"Title": one_line(picture.title), "Description": one_line(picture.words())}
    sheet.figure.savefig(out, format="png", dpi=PNG_DPI, metadata={**said, "Software": "Citypact"})
    return out.getvalue()


def _svg(sheet: Sheet, picture: Picture) -> bytes:
    from lxml import etree

    out = BytesIO()
    nothing: dict[str, Any] = dict.fromkeys(("Date", "Creator", "Format", "Type"))
    sheet.figure.savefig(out, format="svg", metadata=nothing)
    root = etree.fromstring(out.getvalue(), etree.XMLParser(no_network=True, huge_tree=True))
    _say(root, picture)
    for element in (*root.iter(f"{{{_SVG}}}style"),):
        root.remove(element.getparent())
    root.set("stroke-linejoin", "round")
    root.set("font-family", CSS_FAMILIES)
    for text in root.iter(f"{{{_SVG}}}text"):
        rules = (rule.strip() for rule in str(text.get("style")).split(";"))
        text.set("style", "; ".join(r for r in rules if not r.startswith("font-family")))
    etree.cleanup_namespaces(root)
    return etree.tostring(root, xml_declaration=True, encoding="utf-8") + b"\n"


def _say(root: Any, picture: Picture) -> None:
    """Say in words what is to be seen, for readers of all kinds."""
    from lxml import etree

    said = {"title": one_line(picture.title), "desc": one_line(picture.words())}
    mark = f"{crc32(said['desc'].encode()):08x}"
    for place, (name, text) in enumerate(said.items()):
        element = etree.Element(f"{{{_SVG}}}{name}", id=f"{name}-{mark}")
        element.text = text
        root.insert(place, element)
    root.set("role", "img")
    root.set("aria-labelledby", f"title-{mark}")
    root.set("aria-describedby", f"desc-{mark}")


_FORMATS: dict[str, Callable[[Sheet, Picture], bytes]] = {".svg": _svg, ".png": _png}
