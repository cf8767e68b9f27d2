"""The answers that the starter sources give, question by question."""

UNEP, HABITAT = "United Nations Environment Programme", "United Nations Human Settlements Programme"
ICLEI = "ICLEI – Local Governments for Sustainability"
REPORT = "hsp-ha-2-2023"
GWANGJU = "Cooperation of UNEP and the City of Gwangju"
LONG, GCP = "Cooperation of UNEP and UN-Habitat", "Greener Cities Partnership"
COUNTIES = "Six coastal counties of the Jumuiya ya Kaunti za Pwani"
UEA, NETWORK = "Urban Environmental Accords", "Urban Environmental Accords network"

Row = tuple[str, ...]

# question → parameters, columns, and rows that stand among the answers.
AMONG: dict[str, tuple[dict[str, str], str, set[Row]]] = {
    "bridges": (
        {"first": "un-body", "second": "network"},
        "partnerName firstWithName secondWithName secondThingName secondLocator", {
            (UNEP, HABITAT, NETWORK,
             "Joint work of UEA and UNEP on the Urban Environmental Evaluation Index",
             "events of 2017, 7 September, on the Urban Environmental Accords"),
        }),
    "partners": ({}, "partnerName kind typeName acronym", {
        (UNEP, "agency", "United Nations body", "UNEP"),
        ("City of Gwangju", "city", "local or regional government", ""),
        ("Cities Unit", "unit", "", ""),
    }),
    "partner-profile": ({"partner": "gwangju"}, "aspect value", {
        ("name", "City of Gwangju"), ("jurisdiction", "Gwangju"), ("as party", GWANGJU),
    }),
    "works-with": ({"partner": "UNEP"}, "withName thingName roleName locator", {
        ("City of Gwangju", GWANGJU, "party", "section “Gwanju City Cooperation”"),
        ("European Union", "Go Blue", "funder", "paragraph 17"),
        (HABITAT, "First formal cooperation framework of UNEP and UN-Habitat", "party",
         "paragraph 2"),
    }),
    "shared": ({"one": "unep", "other": "un-habitat"}, "thingName partnerName roleName", {
        ("UrbanShift", UNEP, "secretariat"), ("UrbanShift", HABITAT, "adviser"),
    }),
    "only-one": ({"one": "unep", "other": "un-habitat"}, "partnerName thingName roleName", {
        (UNEP, GWANGJU, "party"),
        (HABITAT, "Definition of urban-rural linkages by UN-Habitat", "author"),
    }),
    "shared-themes": ({"one": "iclei", "other": "unep"}, "themeName together", {
        ("climate change", "0"), ("local government", "0"),
    }),
    "roles-of": ({"partner": "ICLEI"}, "thingName roleName start", {
        ("FutureCity Initiative", "participant", "2011"),
        ("Frontline Cities and Islands", "implementer", ""),
    }),
    "participants": ({"thing": "action-agreement"}, "partnerName roleName standing", {
        (UNEP, "party", "plan"), (HABITAT, "party", "plan"),
    }),
    "agreements": ({}, "agreementName instrumentName parties", {
        (GWANGJU, "cooperation agreement", "2"), ("Paris Agreement", "treaty", "0"),
        (LONG, "partnership", "2"),
    }),
    "agreement-parties": ({}, "agreementName partnerName roleName", {
        ("Resolution of the General Assembly on zero waste", "United Nations General Assembly",
         "adopter"),
    }),
    "in-force-on": ({"date": "2023-06"}, "thingName certainty", {
        ("For People and Planet: UNEP strategy for 2022–2025", "certain"),
        ("Strategic plan of UN-Habitat for the period 2020–2023", "possible"),
        ("First formal cooperation framework of UNEP and UN-Habitat", "possible"),
        (GWANGJU, "undated"),
    }),
    "plans": ({}, "thingName statusName locator", {
        ("Greener Cities Partnership 2.0", "drafted", "paragraph 21"),
        ("Legally binding treaty on plastic pollution", "planned", "paragraph 15"),
    }),
    "planned-and-done": ({"thing": LONG}, "partName standing statusName", {
        (GCP, "fact", "launched"), ("Greener Cities Partnership 2.0", "planned", "drafted"),
    }),
    "what-became-of-plans": ({}, "thingName planName outcome", {
        ("Daring Cities 2020", "planned", "no word of it"),
    }),
    "based-on": ({}, "thingName basisName standing", {
        (GCP, "External review of the cooperation of UNEP and UN-Habitat", "fact"),
        ("Cooperation policy of UNEP and UN-Habitat",
         "External review of the cooperation of UNEP and UN-Habitat", "plan"),
    }),
    "work-on-theme": ({"theme": "oceans-and-coasts"}, "thingName aboutName", {
        ("Go Blue", "marine spatial planning"), ("Frontline Cities and Islands", "small islands"),
    }),
    "partners-on-theme": ({"theme": "气候变化"}, "partnerName", {(UNEP,), (HABITAT,), (ICLEI,)}),
    "themes-of-partner": ({"partner": "gwangju"}, "themeName broaderName things", {
        ("green growth", "green economy", "1"),
    }),
    "theme-coverage": ({}, "themeName broaderName", {
        ("climate change", ""), ("blue carbon", "climate change mitigation"),
    }),
    "sdg-targets": ({"partner": "iclei"}, "target themeName thingName", {
        ("7.2", "clean energy", "Frontline Cities and Islands"),
    }),
    "sdg-coverage": ({}, "target sdg", {("11.3", "http://metadata.un.org/sdg/11.3")}),
    "work-in-place": ({"place": "肯尼亚"}, "thingName relation whereName", {
        ("Go Blue", "covers", "Kenya"), ("Zero waste celebration in Nairobi", "in", "Nairobi"),
        ("Pilot interventions of Go Blue in six coastal counties", "covers", COUNTIES),
    }),
    "places-of-partner": ({"partner": "unep"}, "placeName relation", {
        ("Nairobi", "seat"), ("Nairobi", "works in"), ("Zambia", "works on"),
    }),
    "countries-covered": ({}, "countryName", {("Kenya",), ("Republic of Korea",), ("Zambia",)}),
    "places": ({}, "placeName wkt", {("Gwangju", "POINT(126.91556 35.15472)")}),
    "leads": ({}, "partnerName roleName thingName", {
        ("Cities Unit", "coordinator", LONG), (UNEP, "secretariat", "UrbanShift"),
    }),
    "units": ({"partner": "unep"}, "unitName locator", {
        ("Cities Unit", "paragraph 24"), ("Economy Division", "paragraph 7"),
    }),
    "outputs-of": ({"thing": LONG}, "outputName kind standing", {
        ("GEO for Cities: Towards Green and Just Cities", "publication", "fact"),
        ("Carbon credits from mangrove protection in Lamu", "output", "plan"),
    }),
    "publications": ({}, "publicationName partnerName roleName published", {
        ("Cities and Pandemics", UNEP, "contributor", "2021"),
        ("Cities and Pandemics", HABITAT, "lead", "2021"),
        ("Case Study: Urban-Rural Linkages in China", "", "", ""),
    }),
    "strategies": ({}, "strategyName partnerName roleName start end", {
        ("UNEP medium-term strategy 2018–2021", UNEP, "implementer", "2018", "2021"),
    }),
    "events": ({}, "eventName start placeName", {
        ("Founding meeting of the Urban Environmental Accords", "2005-06-05", "San Francisco"),
        ("UEA Summit 2017", "2017-09-07", "Melaka"),
    }),
    "timeline": ({"partner": "iclei"}, "thingName earliest latest", {
        ("FutureCity Initiative", "2011-01-01", "2018-12-31"),
    }),
    "network-size": ({}, "thingName measureName qualifierName claimed named missing", {
        (ICLEI, "members", "more than", "1750", "0", "1750"),
        (NETWORK, "members", "exactly", "156", "0", "156"),
    }),
    "figures": ({}, "thingName measureName value unit on", {
        ("Yantai", "area", "13745.95", "km2", ""),
        ("Yantai", "population", "7014100", "", "2015-12"),
    }),
    "corroborated": ({"partner": "unep"}, "roleName thingName locator", {
        ("party", LONG, "paragraph 1"),
        ("party", LONG, "section “UN-Habitat Partnership”, paragraphs 1 and 2"),
    }),
    "why": ({"thing": "urban-environmental-accords"}, "claim value locator publisher", {
        ("signatories", "more than 100", "section “Gwanju City Cooperation”", UNEP),
        ("instrument", "accord", "events of 2017, 7 September, on the Urban Environmental Accords",
         "International Urban Cooperation (IUC) Asia"),
    }),
    "sources": ({}, "kind publisher published source", {
        ("document", "United Nations Environment Programme", "",
         "https://w3id.org/citypact/source/unep-cities"),
    }),
    "citations-of-source": ({"source": REPORT}, "locator position", {
        ("title page", "4"), ("paragraph 2", "293"),
    }),
    "names-in-source": ({}, "written thingName spelling", {
        ("Gwanju City", "City of Gwangju", "only here"), ("阿富汗", "Afghanistan", "known"),
    }),
    "names": ({"thing": "un-habitat"}, "name language kind", {
        ("联合国人类住区规划署", "zh", "name"), ("UN-Habitat", "", "acronym"),
    }),
    "identifiers": ({"thing": "un-habitat"}, "register identifier", {
        ("iati", "iati:XM-DAC-41120"), ("wikidata", "wikidata:Q487883"),
    }),
    "central": ({"measure": "betweenness"}, "partnerName rank", {(UNEP, "1"), (HABITAT, "2")}),
    "communities": ({}, "partnerName", {(UNEP,), (ICLEI,)}),
    "co-participation": ({}, "oneName otherName", {(HABITAT, UNEP)}),
    "gaps": ({"partner": "iclei"}, "otherName", {(UNEP,), (HABITAT,)}),
    "not-said": ({}, "thingName missing", {(GWANGJU, "date"), ("Paris Agreement", "partners")}),
}  # fmt: skip

# question → parameters, columns, and all rows of the answer, in order.
EXACTLY: dict[str, tuple[dict[str, str], str, list[Row]]] = {
    "shared": ({"one": "UNEP", "other": "光州市"}, "thingName kind partnerName roleName locator", [
        (GWANGJU, "agreement", "City of Gwangju", "party", "section “Gwanju City Cooperation”"),
        (GWANGJU, "agreement", UNEP, "party", "section “Gwanju City Cooperation”"),
    ]),
    "agreement-parties": ({"agreement": "unep-gwangju-cooperation"}, "partnerName roleName", [
        ("City of Gwangju", "party"), (UNEP, "party"),
    ]),
    "life-cycle": ({"thing": "futurecity-initiative"}, "statusName on standing", [
        ("launched", "2011", "fact"), ("start", "2011", "fact"),
        ("end", "2018", "fact"), ("superseded", "2018", "fact"),
    ]),
    "plans-of": ({"partner": "unu-ehs"}, "thingName roleName statusName", [
        ("Daring Cities 2020", "adviser", "planned"),
        ("Internships and theses of UNU-EHS students at ICLEI", "implementer", "planned"),
        ("Joint events of ICLEI and UNU-EHS", "organiser", "planned"),
        ("Joint peer-reviewed publications on urban sustainability", "author", "planned"),
        ("Joint proposals for research projects", "author", "planned"),
        ("Joint research projects of ICLEI and UNU-EHS", "co-lead", "planned"),
    ]),
    "replaced-by": ({"thing": "futurecity-initiative"}, "otherName order start end", [
        ("Environmental Model City Initiative", "earlier", "2008", "2011"),
        ("SDGs FutureCity Initiative", "later", "2018", ""),
    ]),
    "replacements": ({"thing": "sdgs-futurecity-initiative"}, "thingName replacedName", [
        ("SDGs FutureCity Initiative", "FutureCity Initiative"),
    ]),
    "partners-in-place": ({"place": "South Korea"}, "partnerName relation whereName", [
        ("City of Gwangju", "jurisdiction", "Gwangju"),
    ]),
    "funders": ({}, "partnerName thingName locator", [
        ("European Union", "Go Blue", "paragraph 17"),
        ("Global Environment Facility", "UrbanShift", "paragraph 10"),
    ]),
    "events-in-year": ({"year": "2017"}, "eventName certainty", [("UEA Summit 2017", "certain")]),
    "figures-over-time": ({"measure": "members"}, "thingName on value", [
        (NETWORK, "2017-10", "156"),
    ]),
    "single-source": ({"partner": "gwangju"}, "partnerName roleName thingName", [
        ("City of Gwangju", "party", GWANGJU),
    ]),
    "introductions": ({"one": "gwangju", "other": "world-bank"}, "partnerName withOne withOther", [
        (UNEP, "1", "1"),
    ]),
    "members-of": ({"network": "accsf"}, "partnerName roleName", [
        ("Mayors and technical officers of leading African cities", "participant"),
    ]),
}  # fmt: skip
GRAPHS = {"cooperation-graph", "thing-graph"}
