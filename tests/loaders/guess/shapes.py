"""Small files in the shapes that the field publishes, with their traps; written by hand."""

import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from loaders.guess.inspect import Asked, inspect
from loaders.source import Home

BASE = "https://w3id.org/citypact/"

MEMBERSHIPS = """\
Network;City;Country;Role;Start;geonameId;lat;lng
Cool Streets;Porto;PT;Lead Partner;2015;2735943;41,1496;-8,6110
Cool Streets;Lyon;FR;Partner;2015;2996944;45,7485;4,8467
Green Roofs;Porto;PT;Partner;2018;2735943;41,1496;-8,6110
Green Roofs;Gwangju;KR;NA;2018;NA;NA;NA
"""
IN_A_CELL = """\
City,Country,Networks
Porto,Portugal,C40;;GCoM2021
Gwangju,Republic of Korea,ICLEI2019;;GCoM2022
Lyon,France,C40
Nairobi,Kenya,ICLEI
"""
FLAGS = """\
Municipality,Population 2020,C40,ICLEI,UCLG
Porto,231962,1,1,0
Gwangju,1477573,0,1,1
Lyon,522250,1,0,1
"""
TWINS = """\
Ville;Pays;Ville jumelée;Pays jumelé;Année
Lyon;France;Birmingham;Royaume-Uni;1951
Lyon;France;Francfort;Allemagne;1960
Birmingham;Royaume-Uni;Lyon;France;1951
"""
PAIRS = """\
City A,Country A,City B,Country B,Date of agreement,Status
Porto,Portugal,Liège,Belgium,17/05/1977,Active
Porto,Portugal,Bordeaux,France,03/06/1978,Active
Porto,Portugal,Shanghai,China,28/11/1995,Expired
"""
MANY_TWINS = "Town,Twin towns\nPorto,Liège; Bordeaux; Shanghai\nLyon,Birmingham; Leipzig\n"
EUROPEAN = """\
Stadt;Land;Einwohner;Breite;Länge
Graz;Österreich;291134;47,0707;15,4395
Zürich;Schweiz;NA;47,3769;8,5417
Köln;Deutschland;1073096;50,9375;6,9603
"""
PROJECTS: list[list[object]] = [
    ["Project title", "Lead partner", "Partners", "Country", "Start date", "End date",
     "Total budget (EUR)", "Funding source", "Status", "Contact e-mail"],
    ["Green roofs for cities", "City of Porto", "City of Lyon; ICLEI", "Portugal", "2019-01-01",
     "2022-12-31", 1500000, "Horizon 2020", "Completed", "ana@example.org"],
    ["Cool streets", "City of Lyon", "City of Porto", "France", "2021-05-01", "2024-04-30",
     800000.5, "LIFE", "Ongoing", "jo@example.org"],
]  # fmt: skip
ORGANISATIONS = """\
[{"name": {"en": "Local Governments for Sustainability", "fr": "Gouvernements locaux"},
  "acronym": "ICLEI", "website": "https://iclei.org", "type": "NGO", "country": "DE",
  "ror": "https://ror.org/02bdkb265", "offices": [{"city": "Bonn"}, {"city": "Seoul"}]},
 {"name": {"en": "United Nations Environment Programme"}, "acronym": "UNEP",
  "website": "https://unep.org", "type": "United Nations", "country": "KE",
  "ror": "https://ror.org/015m2p889", "offices": []}]
"""
EVENTS = """\
- title: Cities and the Paris Agreement
  start: 2018-12-03 10:30:00
  end: 2018-12-03 12:00:00
  location: Pavilion A
  organiser: ICLEI; UN-Habitat
  description: <p>On cities &amp; climate.</p>
  participants: [Somebody]
- title: Finance for cities
  start: 2018-12-04 10:30:00
  end: 2018-12-04 12:00:00
  location: Pavilion B
  organiser: UNEP
  description: <p>On money.</p>
  participants: [Somebody else]
"""
THEMES = """\
{"topics": [
 {"id": "1", "labels": {"en": "CITIES", "fr": "VILLES"}, "broader": [], "related": ["2"]},
 {"id": "2", "labels": {"en": "URBAN PLANNING", "fr": "URBANISME"}, "broader": ["1"],
  "related": []},
 {"id": "3", "labels": {"en": "SOLID WASTE", "fr": "DÉCHETS"}, "broader": ["1"], "related": []}]}
"""


class Guessed(NamedTuple):
    """A descriptor, as text and read, and what was said of it."""

    text: str
    toml: dict[str, Any]
    found: str
    todo: str

    def block(self, label: str) -> dict[str, Any]:
        found: dict[str, Any] = self.toml["mapping"][label]
        return found

    @property
    def expected(self) -> dict[str, int]:
        """The counts in the comment [expect]."""
        lines = self.text.partition("# [expect]")[2].split("\n# ")
        pairs = (line.split(" = [") for line in lines if " = [" in line)
        return {name: int(rest.split(",")[0]) for name, rest in pairs}


def guess(folder: Path, name: str, content: str | bytes, kind: str = "") -> Guessed:
    """Inspect a file of this content."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return guessed(path, folder, kind)


def guessed(path: Path, folder: Path, kind: str = "") -> Guessed:
    """Inspect a file."""
    asked = Asked("test", f"data/{path.name}", "Test", kind)
    text, found, todo = inspect(path, Home(folder, BASE), asked)
    return Guessed(text, tomllib.loads(text), "\n".join(found), "\n".join(todo))
