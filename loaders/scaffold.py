"""A new workspace: the files that a person starts from."""

from pathlib import Path

from ontology.errors import InputError, Problem

_MANIFEST = """\
name = "{name}"
title = "{name}"
description = ""
creator = ""
base = "https://example.org/{name}/"       # IRIs of your things begin with this
licence = "https://creativecommons.org/licenses/by/4.0/"
"""
_DESCRIPTOR = """\
loader = "document"
path = "data/first-document.yaml"
title = "The title of the document"
publisher = "Who published it"
url = "https://example.org/document"
licence = "Rights remain with the publisher; facts only"
published = "2026-01"
retrieved = "2026-01-31"
language = "en"

[expect]                      # the least and the greatest number of each class
Agreement = [1, 10]
"""
_DOCUMENT = """\
language: en

passages:

  # One block for each passage that says something. Its locator tells a reader where to look.
  para-1:
    locator: paragraph 1
    agencies:
      unep:
        name:
          en: United Nations Environment Programme
          fr: Programme des Nations Unies pour l’environnement
        acronym: UNEP
    cities:
      gwangju:
        name: {en: Gwangju}
        jurisdiction: place/gwangju
    localities:
      gwangju:
        name: {en: Gwangju, ko: 광주}
        geonames: 1841811
    agreements:
      gwangju-cooperation:
        name: {en: Cooperation of UNEP and Gwangju}
        instrument: partnership
        party: [unep, partner/gwangju]
        themes: [green-growth, low-carbon-development]
        status: {announced: 2011}
"""


def start_workspace(folder: Path) -> list[Path]:
    """Write a new workspace and return its files.

    Raises:
        InputError: the folder is not empty.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        found = "the folder is not empty"
        raise InputError(Problem(str(folder), "", found, "name a new folder"))
    files = {
        folder / "citypact.toml": _MANIFEST.format(name=folder.resolve().name),
        folder / "sources" / "first-document.toml": _DESCRIPTOR,
        folder / "sources" / "data" / "first-document.yaml": _DOCUMENT,
    }
    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    return list(files)
