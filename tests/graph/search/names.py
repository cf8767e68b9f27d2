"""Names of the field in many scripts, as an index in memory."""

from graph.search.index import NameIndex
from graph.search.names import Name, Thing, bit
from graph.search.writing import index_in_memory


def thing(key: str, kind: str = "partner", particular: str = "", known: int = 1) -> Thing:
    """A thing of the field by its key."""
    iri = f"https://w3id.org/citypact/id/{kind}/{key}"
    return Thing(iri, bit(kind), particular or kind, known)


GWANGJU = thing("gwangju", "partner", "city", 40)
PLACE = thing("gwangju-place", "place")
CAIRO = thing("cairo", "partner", "city", 9)
ALMATY = thing("almaty", "partner", "city", 3)
KYOTO = thing("kyoto", "partner", "city", 8)
SEOUL = thing("seoul", "partner", "city", 30)
ATHENS = thing("athens", "partner", "city", 5)
MEDELLIN = thing("medellin", "partner", "city", 12)
ILKLEY = thing("ilkley", "partner", "city", 1)
ICLEI = thing("iclei", "partner", "network", 90)
UNEP = thing("unep", "partner", "agency", 80)
HABITAT = thing("un-habitat", "partner", "agency", 70)
PACT = thing("gwangju-pact", "agreement", "agreement", 2)
REPORT = thing("gwangju-report", "source", "source", 99)
DELHI = thing("delhi", "partner", "city", 20)
FLAGSHIP = thing("world-cities-report", "output", "publication", 95)

NAMES = [
    Name(GWANGJU, "Gwangju", "en", 0), Name(GWANGJU, "光州市", "zh", 0),
    Name(GWANGJU, "광주광역시", "ko", 0), Name(GWANGJU, "Gwanju City", "", 4),
    Name(GWANGJU, "wikidata:Q41283", "", 3),
    Name(PLACE, "Gwangju", "en", 0), Name(PLACE, "光州", "zh", 0),
    Name(CAIRO, "القاهرة", "ar", 0), Name(CAIRO, "Le Caire", "fr", 0),
    Name(ALMATY, "Алматы", "ru", 0), Name(KYOTO, "京都市", "ja", 0),
    Name(SEOUL, "서울특별시", "ko", 0), Name(ATHENS, "Αθήνα", "el", 0),
    Name(MEDELLIN, "Alcaldía de Medellín", "es", 0), Name(ILKLEY, "Ilkley", "en", 0),
    Name(ICLEI, "ICLEI – Local Governments for Sustainability", "en", 0),
    Name(ICLEI, "ICLEI", "", 2), Name(DELHI, "दिल्ली", "hi", 0),
    Name(UNEP, "United Nations Environment Programme", "en", 0), Name(UNEP, "UNEP", "", 2),
    Name(UNEP, "联合国环境规划署", "zh", 0), Name(UNEP, "iati:XM-DAC-41116", "", 3),
    Name(UNEP, "برنامج الأمم المتحدة للبيئة", "ar", 0),
    Name(UNEP, "Программа ООН по окружающей среде", "ru", 0),
    Name(HABITAT, "United Nations Human Settlements Programme", "en", 0),
    Name(HABITAT, "UN-Habitat", "", 2), Name(HABITAT, "wikidata:Q41067", "", 3),
    Name(HABITAT, "iati:XM-DAC-41120", "", 3), Name(HABITAT, "联合国人类住区规划署", "zh", 0),
    Name(PACT, "Gwangju Pact for Green Cities", "en", 0),
    Name(REPORT, "Gwangju in figures", "en", 0),
    Name(FLAGSHIP, "UN-Habitat's World Cities Report", "en", 0),
]  # fmt: skip


def index() -> NameIndex:
    """The index of these names."""
    return NameIndex(index_in_memory(NAMES))
