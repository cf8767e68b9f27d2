"""`citypact serve` where it cannot serve: each time one line that says what to do."""

import socket
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from citypact.cli import main
from citypact.commands.serve import serve
from citypact.server.run import address_of, listen
from ontology.errors import CitypactError, StoreError


def call(*arguments: str, root: Path, catch: bool = False) -> Result:
    """Call the command alone, which raises what `citypact` says in a line."""
    names = main.context_settings["help_option_names"]  # a command remembers its first ones
    return CliRunner().invoke(
        serve, ["-w", str(root), *arguments], catch_exceptions=catch, help_option_names=names
    )


def test_a_port_that_is_taken_is_named_with_another(starter_root: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CitypactError, match=rf"port {port} cannot be used .*--port {port + 1}"):
            call("--port", str(port), root=starter_root)


def test_an_address_of_another_machine_is_no_address_here(starter_root: Path) -> None:
    with pytest.raises(CitypactError, match=r"192\.0\.2\.1, port 8000 cannot be used"):
        call("--host", "192.0.2.1", root=starter_root)
    with pytest.raises(CitypactError, match=r"no address “nowhere\.invalid”; try --host 127"):
        call("--host", "nowhere.invalid", root=starter_root)


def test_a_workspace_without_a_build_says_what_to_run(make_workspace) -> None:  # type: ignore[no-untyped-def]
    root = make_workspace(charter="language: en\npassages: {}\n")
    with pytest.raises(StoreError, match="run: citypact build"):
        call("--port", "0", root=root)


def test_a_proxy_is_an_address(starter_root: Path) -> None:
    done = call("--proxy", "graph.example.org", root=starter_root, catch=True)
    assert done.exit_code == 2
    assert "neither an address nor a network" in done.output


def test_the_address_of_every_network_is_shown_as_one_that_opens() -> None:
    with listen("127.0.0.1", 0) as listening:
        port = listening.getsockname()[1]
        assert address_of(listening) == f"http://127.0.0.1:{port}/"
