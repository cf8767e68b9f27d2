"""The page that works offline: a network, its evidence and a view of both in one file."""

from collections.abc import Mapping

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from ontology.errors import NotFoundError
from viz.explorer import built
from viz.safety import code_block, content_policy, data_block, plain

RIGHT_TO_LEFT = ("ar", "fa", "he", "ur")


def offline_page(
    data: Mapping[str, object], *, title: str, language: str, style: str, script: str
) -> str:
    """Return one HTML file (UTF-8) that shows a network without a server and without a connection.

    `data` is what `viz/explorer/src/offline/data.ts` reads (`Kept`): the answer of `/api/network`,
    `behind` (`viz.offline_data.behind`), the words of the facets, the facts of the graph, the state
    of the view. `style` and `script` are those of `offline_files`. `language` is a BCP 47 tag.

    The page may fetch nothing, and runs only this script (Content Security Policy Level 3).

    >>> page = offline_page({}, title="UNEP & ICLEI", language="en", style="", script="")
    >>> page.startswith("<!doctype html>"), "<title>UNEP &amp; ICLEI</title>" in page
    (True, True)
    """
    templates = Environment(
        loader=PackageLoader("viz"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    style, script = code_block(style), code_block(script)
    return templates.get_template("offline.html").render(
        title=plain(title),
        language=language,
        direction="rtl" if language.partition("-")[0].lower() in RIGHT_TO_LEFT else "ltr",
        policy=content_policy(scripts=[script], styles=[style], images="data: blob:"),
        style=Markup(style),  # noqa: S704 - built from files of this package, checked by code_block
        script=Markup(script),  # noqa: S704
        data=Markup(data_block(data)),  # noqa: S704 - data_block escapes what could end the element
    )


def offline_files() -> tuple[str, str]:
    """Return the style and the script of the page, as the explorer's build leaves them.

    Raises:
        NotFoundError: the explorer is not built.
    """
    folder = built() / "offline"
    try:
        style, script = (
            (folder / name).read_text(encoding="utf-8") for name in ("main.css", "main.js")
        )
    except FileNotFoundError as error:
        raise NotFoundError(
            "The page that works offline is not built here. Run: make explorer"
        ) from error
    return style, script
