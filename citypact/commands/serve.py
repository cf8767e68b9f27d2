"""`citypact serve`."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citypact.commands.options import workspace

if TYPE_CHECKING:
    from citypact.server.settings import Settings

_EXTRA = ("httptools", "msgspec", "starlette", "uvicorn")


@click.command(
    short_help="Serve explorer, SPARQL and API over HTTP.",
    epilog="""\b
Examples:
  citypact serve                       http://127.0.0.1:8000/
  citypact serve --open                and open it in the browser
  citypact serve --port 8080 --deadline 30
  citypact serve --host 0.0.0.0 --name graph.example.org""",
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", default=8000, show_default=True, type=click.IntRange(0, 65535), metavar="N",
    help="Port to listen on; 0 takes a free one.",
)  # fmt: skip
@click.option(
    "--name", "names", multiple=True, metavar="NAME",
    help="A name under which others ask; may be given several times.",
)  # fmt: skip
@click.option(
    "--proxy", "proxies", multiple=True, metavar="ADDRESS",
    help="A proxy before this server whose X-Forwarded-For is true.",
)  # fmt: skip
@click.option(
    "--workers", default=2, show_default=True, type=click.IntRange(1, 64), metavar="N",
    help="Processes that answer queries, and as many for pages.",
)  # fmt: skip
@click.option(
    "--deadline", default=10.0, show_default=True, metavar="SECONDS",
    type=click.FloatRange(0.1, 3600), help="The longest that a query may take.",
)  # fmt: skip
@click.option(
    "--memory", default=1024, show_default=True, type=click.IntRange(512), metavar="MB",
    help="The most memory that one query may use.",
)  # fmt: skip
@click.option(
    "--rows", default=100_000, show_default=True, type=click.IntRange(1), metavar="N",
    help="The most rows of one answer.",
)  # fmt: skip
@click.option("--open", "browse", is_flag=True, help="Open the page in the browser.")
@click.option("--log", is_flag=True, help="Write one JSON object a line to standard error.")
@workspace
def serve(
    host: str, port: int, names: tuple[str, ...], proxies: tuple[str, ...], workers: int,
    deadline: float, memory: int, rows: int, browse: bool, log: bool, workspace: Path | None,
) -> None:  # fmt: skip
    """Serve the explorer, SPARQL, linked data and a JSON API.

    Only this machine can ask, unless --host says otherwise. Nothing can be changed over HTTP; a
    new build is taken without a restart.
    """
    run = _runner()
    from citypact.server.settings import MEGABYTE, Settings
    from loaders.workspace import find_workspace

    settings = Settings(
        host=host, port=port, hosts=names, proxies=_networks(proxies), workers=workers,
        deadline=deadline, memory=memory * MEGABYTE, rows=rows, log=log,
    )  # fmt: skip
    _explorer()
    opened = click.launch if browse else None
    run(workspace or find_workspace(), settings, opened)


def _runner() -> "Callable[[Path, Settings, Callable[[str], object] | None], None]":
    """Return what runs a server, or say how to get it."""
    try:
        from citypact.server.run import serve
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _EXTRA:
            raise
        text = "serving needs more packages; run: pip install 'citypact[serve]'"
        raise click.ClickException(text) from None
    return serve


def _networks(proxies: tuple[str, ...]) -> tuple[str, ...]:
    from ipaddress import ip_network

    for proxy in proxies:
        try:
            ip_network(proxy, strict=False)
        except ValueError:
            text = f"“{proxy}” is neither an address nor a network, such as 10.0.0.0/8"
            raise click.BadParameter(text, param_hint="--proxy") from None
    return proxies


def _explorer() -> None:
    """Say what to do where the pages are not built."""
    from viz.explorer import built

    if not (built() / "index.html").is_file():
        text = "The pages are not built (run: make explorer); SPARQL and the API answer."
        click.echo(text, err=True)
