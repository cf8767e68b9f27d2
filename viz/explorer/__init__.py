"""The explorer: a web application in TypeScript (`src/`), built by Vite into `dist/`."""

from pathlib import Path


def built() -> Path:
    """Return the folder of the built explorer."""
    return Path(__file__).parent / "dist"
