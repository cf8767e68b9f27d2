"""Ask an installed `citypact serve` for its page, a file of it, and an answer, from any folder."""

import os
import re
import subprocess
import sys
import tempfile
from urllib.request import urlopen

ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")
QUESTION = "/sparql?query=ASK%20%7B%20%3Fs%20a%20cp%3AAgreement%20%7D"


def main(citypact: str) -> None:
    """Ask a server of the current build; where nothing is built it says what to do."""
    with tempfile.TemporaryDirectory() as empty:
        unbuilt = os.environ | {"XDG_CACHE_HOME": empty}
        refused = subprocess.run(
            [citypact, "serve", "--port", "0"], env=unbuilt, capture_output=True, text=True,
            timeout=60, check=False,
        )  # fmt: skip
    if refused.returncode != 1 or "run: citypact build" not in refused.stderr:
        sys.exit(f"without a build serve says: {refused.stdout}{refused.stderr}")
    command = [citypact, "serve", "--port", "0"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as run:
        try:
            _ask(_address(run))
        finally:
            run.terminate()


def _address(run: "subprocess.Popen[str]") -> str:
    """Return the address that the server says it listens on."""
    said = []
    for line in run.stdout or ():
        said.append(line)
        found = ADDRESS.search(line)
        if found:
            return found[0]
    sys.exit("serve ended before it listened:\n" + "".join(said))


def _ask(address: str) -> None:
    page = _read(address + "/")
    script = re.search(r'"(/?assets/[^"]+\.js)"', page)
    if not script:
        sys.exit(f"the page names no script: the wheel holds no explorer\n{page[:500]}")
    if not _read(f"{address}/{script[1].lstrip('/')}"):
        sys.exit(f"{script[1]} is empty")
    if "true" not in _read(address + QUESTION):
        sys.exit("the endpoint knows no agreement")
    if "cp:Agreement" not in _read(f"{address}/id/agreement/greener-cities-partnership.ttl"):
        sys.exit("a thing does not answer at its own address")


def _read(address: str) -> str:
    with urlopen(address, timeout=30) as answer:  # noqa: S310 - this machine
        return str(answer.read().decode())


if __name__ == "__main__":
    main(sys.argv[1])
