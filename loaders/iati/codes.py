"""Codes of IATI: what each means in Citypact's words, and the names that code lists give them."""

from functools import cache
from pathlib import Path

from loaders.iati.stream import PARSER, etree
from loaders.reading.faults import FileFault

ROLES = {"1": "funder", "2": "accountable", "3": "extending", "4": "implementer"}
TYPES = {
    "10": "national-government", "11": "local-government", "15": "public-agency", "21": "ngo",
    "22": "ngo", "23": "ngo", "24": "ngo", "30": "multi-stakeholder-partnership",
    "40": "intergovernmental-organisation", "60": "foundation", "70": "private-sector",
    "71": "private-sector", "72": "private-sector", "73": "private-sector", "80": "research-body",
}  # fmt: skip
"""OrganisationType → partner type; 90, other, has none."""
MULTILATERAL = "40"
OTHER_TYPE = "90"

DAC_REGIONS = {
    "89": "150", "189": "015", "289": "202", "298": "002", "380": "029", "489": "005",
    "498": "019", "679": "034", "619": "143", "798": "142", "889": "009", "1027": "014",
    "1028": "017", "1029": "018", "1030": "011", "1031": "029", "1032": "013", "1033": "054",
    "1034": "057", "1035": "061",
}  # fmt: skip
"""Regions of the OECD's committee (DAC) that are M49 regions."""
DAC_OTHER = {
    "88": "States of the former Yugoslavia", "389": "North and Central America",
    "589": "Middle East", "689": "South and Central Asia", "789": "Far East Asia",
}  # fmt: skip
"""Regions of the DAC that M49 does not have."""
UNSPECIFIED = "998"
"""Developing countries, unspecified: no place."""

SECTORS = {
    "14010": "water-and-sanitation", "14015": "water-and-sanitation",
    "14020": "water-and-sanitation", "14021": "water-and-sanitation",
    "14022": "wastewater", "14030": "water-and-sanitation", "14031": "water-and-sanitation",
    "14032": "wastewater", "14050": "solid-waste", "140": "water-and-sanitation",
    "15112": "local-government", "15185": "local-government",
    "16030": "housing", "16040": "housing", "23110": "energy", "230": "energy",
    "231": "energy", "23183": "energy-efficiency",
    "410": "environmental-planning-and-management",
    "41010": "environmental-planning-and-management", "41020": "pollution",
    "41030": "biodiversity-and-ecosystems", "43030": "sustainable-urban-development",
    "43032": "sustainable-urban-development", "43060": "disaster-risk-reduction",
    "740": "disaster-risk-reduction", "74020": "disaster-risk-reduction",
    "21012": "sustainable-mobility", "33210": "sustainable-tourism",
}  # fmt: skip
"""Purpose codes of the DAC that are a theme of Citypact's own."""
MARKERS = {
    "5": "biodiversity-and-ecosystems", "6": "climate-mitigation", "7": "climate-adaptation",
    "10": "disaster-risk-reduction",
}  # fmt: skip
"""Policy markers of the DAC that are a theme of Citypact's own."""
GOALS = dict(enumerate((
    "No poverty", "Zero hunger", "Good health and well-being", "Quality education",
    "Gender equality", "Clean water and sanitation", "Affordable and clean energy",
    "Decent work and economic growth", "Industry, innovation and infrastructure",
    "Reduced inequalities", "Sustainable cities and communities",
    "Responsible consumption and production", "Climate action", "Life below water",
    "Life on land", "Peace, justice and strong institutions", "Partnerships for the goals",
), 1))  # fmt: skip
"""The Sustainable Development Goals in short."""

_PLACEHOLDERS = frozenset(
    ("0", "00", "-", "--", "n/a", "na", "none", "null", "nil", "unknown", "tbc", "tbd", "x", "xx",
     "xxx", "test", "no", ".", "?", "undefined", "not available", "not applicable")
)  # fmt: skip


def is_placeholder(text: str) -> bool:
    """Say whether a reference stands for none.

    >>> is_placeholder("N/A"), is_placeholder("44001")
    (True, False)
    """
    return not text or text.casefold() in _PLACEHOLDERS


class CodeLists:
    """The names of codes, from a folder of IATI's code lists where the descriptor names one."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._lists: dict[str, dict[str, tuple[tuple[str, str], ...]]] = {}

    def names(self, name: str, code: str) -> tuple[tuple[str, str], ...]:
        """Return the names of a code with their languages; none where no list tells."""
        if self._folder is None:
            return ()
        if name not in self._lists:
            self._lists[name] = _read(self._folder / f"{name}.xml")
        return self._lists[name].get(code, ())


@cache
def _read(path: Path) -> dict[str, tuple[tuple[str, str], ...]]:
    if not path.is_file():
        return {}
    xml = etree()
    try:
        root = xml.parse(str(path), xml.XMLParser(**PARSER)).getroot()
    except (OSError, xml.XMLSyntaxError) as error:
        raise FileFault("[iati]", f"the code list {path.name} cannot be read: {error}") from None
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    default = root.get(lang) or "en"
    return {
        (item.findtext("code") or "").strip(): tuple(
            (" ".join(part.text.split()), part.get(lang) or default)
            for part in item.iterfind("name/narrative")
            if part.text and part.text.strip()
        )
        for item in root.iter("codelist-item")
    }
