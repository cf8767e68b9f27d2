"""What the five documents of the starter graph say, asked as a stranger would ask it.

A question finds a thing by any of its names, asks for a claim about it in the graph of a
passage, and expects both the answer and the place in the text where it stands.
"""

from collections import defaultdict
from typing import NamedTuple

import pytest

from graph.store import GraphStore
from loaders.gazetteer.countries import by_geonames
from loaders.gazetteer.names import names_of
from loaders.gazetteer.regions import LANGUAGES

UNEP = "United Nations Environment Programme"
HABITAT = "United Nations Human Settlements Programme"
ICLEI = "ICLEI – Local Governments for Sustainability"
UEA_TEXT = "events of 2017, 7 September, on the Urban Environmental Accords"
YANTAI_TEXT = "news “Unveiling Event of Yantai China-Europe (Italy) Industry Park”"
COMPONENT_2 = "front page, “II. Sub-national action under the Global Covenant of Mayors initiative”"
COUNTRIES = (
    "Afghanistan|Azerbaijan|Bhutan|Burkina Faso|Cambodia|Ethiopia|Gambia|Iran (Islamic Republic of)"
    "|Kenya|Lao People’s Democratic Republic|Malaysia|Mozambique|Myanmar|Pakistan|Rwanda"
    "|Sao Tome and Principe|Serbia|Somalia|Tajikistan|Thailand|Viet Nam|Zambia"
)

NAMED = """
    ?thing skos:prefLabel|skos:altLabel|cp:acronym ?name
    FILTER(CONTAINS(LCASE(STR(?name)), LCASE("{name}")))
"""
ASKED = """
SELECT DISTINCT ?text ?locator WHERE {{
    {named}
    GRAPH ?citation {{ {claim} }}
    ?citation a cp:Citation ; cp:locator ?locator ; dcterms:isPartOf ?source .
    OPTIONAL {{ ?answer skos:prefLabel ?label FILTER(LANG(?label) = "en") }}
    BIND(STR(COALESCE(?label, ?answer)) AS ?text)
}}
"""


class Fact(NamedTuple):
    """A question, a name to look for, the claim asked for, and the answers, parted by `|`."""

    question: str
    name: str
    claim: str
    answers: str


def role(name: str) -> str:
    return f"?p cp:in ?thing ; cp:role role:{name} ; cp:partner ?answer"


def date_of(status: str) -> str:
    return f"?s cp:of ?thing ; cp:status status:{status} ; cp:on ?answer"


def figure(measure: str, how: str = "exactly") -> str:
    return (
        f"?o cp:about ?thing ; cp:measure measure:{measure} ;"
        f" cp:qualifier qualifier:{how} ; cp:value ?answer"
    )


def prop(name: str) -> str:
    return f"?thing {name} ?answer"


STATUS = "?s cp:of ?thing ; cp:status ?answer"
BOTH = f"{UNEP}|{HABITAT}"

# By passage: what it answers.
FACTS = {
    "section “Joint Work Programme”": [
        Fact("Who are the parties of the Joint Work Programme?", "joint work programme on cities",
             role("party"), f"{BOTH}|World Bank|Cities Alliance"),
        Fact("Does the standard for greenhouse gases of cities exist?", "standard on greenhouse",
             STATUS, "planned"),
    ],
    "section “UN-Habitat Partnership”, list of joint activities": [
        Fact("On what do both agencies work by the coast?", "coastal cities",
             prop("cp:theme"), "ecosystem-based adaptation|coastal adaptation"),
    ],
    "section “Gwanju City Cooperation”": [
        Fact("With which city does UNEP cooperate?", "unep and the city of",
             "?p cp:in ?thing ; cp:partner ?answer . ?answer a cp:City", "City of Gwangju"),
        Fact("How does the page name the cooperation with Gwangju?", "unep and the city of",
             prop("cp:nameInSource"), "Gwanju City Cooperation"),
        Fact("More than how many cities signed the Accords?", "urban environmental accords",
             figure("signatories", "more-than"), "100"),
        Fact("Does the framework to assess cities exist?", "performance of cities",
             STATUS, "planned"),
    ],
    "paragraph 1": [
        Fact("For more than how many years do both cooperate?", "cooperation of unep and un-h",
             figure("years-of-cooperation", "more-than"), "30"),
    ],
    "paragraph 2": [
        Fact("When did both adopt their first formal framework?", "formal cooperation framework",
             date_of("adopted"), "2008"),
        Fact("Who chairs the annual high-level meeting?", "annual high-level meeting",
             role("chair"),
             "Deputy Executive Director of UN-Habitat|Deputy Executive Director of UNEP"),
    ],
    "paragraph 3": [
        Fact("Who had the cooperation reviewed?", "external review", role("commissioner"), BOTH),
    ],
    "paragraph 4": [
        Fact("“绿色城市伙伴关系”有哪三个重点领域?", "绿色城市伙伴关系",
             "?answer dcterms:isPartOf ?thing",
             "Focus area 1: resilient, resource-efficient cities|Focus area 2: sustainable"
             " transport and mobility|Focus area 3: waste and wastewater"),
        Fact("What does the Greener Cities Partnership build on?", "greener cities partnership",
             prop("cp:basedOn") + " . ?thing cp:theme theme:waste-and-wastewater",
             "External review of the cooperation of UNEP and UN-Habitat"),
    ],
    "paragraph 5": [
        Fact("Which resolution carries UN-Habitat's strategic plan?", "strategic plan of",
             prop("cp:basedOn"),
             "Resolution HSP/HA.1/Res.1 of the United Nations Habitat Assembly"),
    ],
    "paragraph 6": [
        Fact("What did UNEP's strategy for 2022–2025 replace?", "for people and planet",
             prop("dcterms:replaces"), "UNEP medium-term strategy 2018–2021"),
    ],
    "paragraph 7": [
        Fact("Which units coordinate the cooperation now?", "cooperation of unep and un-habitat",
             role("coordinator"), "Programme Development Branch|Cities Unit"),
        Fact("To which division does UNEP's Cities Unit belong?", "城市股",
             prop("org:unitOf") + " . ?answer a cp:Unit", "Economy Division"),
        Fact("Every how many months did both meet formally from 2021?", "quarterly formal",
             figure("coordination-meeting-interval"), "3"),
    ],
    "paragraph 8": [
        Fact("Who led the COVID-19 brief?", "covid-19 in an urban world", role("lead"), HABITAT),
        Fact("Who contributed to the COVID-19 brief?", "covid-19 in an urban world",
             role("contributor"), UNEP),
        Fact("Who led Cities and Pandemics?", "城市与大流行病", role("lead"), HABITAT),
        Fact("Who led GEO for Cities?", "geo for cities", role("lead"), UNEP),
        Fact("Who reviewed GEO for Cities?", "geo for cities", role("reviewer"), HABITAT),
        Fact("When did GEO for Cities appear?", "geo for cities", date_of("published"), "2021"),
    ],
    "paragraph 9": [
        Fact("Who helped UNEP with the note for the G20?", "g20", role("support"), HABITAT),
    ],
    "paragraph 10": [
        Fact("Until when did UNEP lead UrbanShift's secretariat?", "urbanshift",
             "?p cp:in ?thing ; cp:role role:secretariat ; cp:end ?answer", "2023"),
        Fact("Who led the subnational meeting of Stockholm+50?", "stockholm+50",
             role("lead"), UNEP),
        Fact("Who helped with the meeting of Stockholm+50?", "stockholm+50",
             role("support"), HABITAT),
        Fact("Who led the ministerial meeting at COP26?", "ministerial", role("lead"), HABITAT),
        Fact("Who helped with the meeting at COP26?", "ministerial", role("support"), UNEP),
        Fact("Who led the experts on circular cities?", "循环城市专家组会议",
             role("lead"), "Global Environment Facility"),
        Fact("Who went to the seventh summit of cities?", "seventh summit",
             role("participant"), BOTH),
    ],
    "paragraph 11": [
        Fact("Which countries have joint projects under way?", "country projects",
             "?thing cp:covers ?answer . ?s cp:of ?thing ; cp:status status:ongoing", COUNTRIES),
        Fact("More than how many countries have them?", "country projects",
             figure("countries", "more-than"), "20"),
    ],
    "paragraph 12": [
        Fact("Where does the Myanmar Climate Change Alliance work?", "缅甸气候变化联盟",
             prop("cp:covers"), "Myanmar"),
        Fact("Who carries out the Global Wastewater Initiative?", "wastewater initiative",
             role("implementer"), BOTH),
    ],
    "paragraph 13": [
        Fact("Is the new junior officer there?", "junior professional",
             "?s cp:status ?answer ; cp:of ?thing", "proposed"),
    ],
    "paragraph 14": [
        Fact("Who attended the eleventh World Urban Forum?", "wuf11", role("participant"), BOTH),
        Fact("Who organised an event on climate and cities?", "event of the intergovernmental",
             role("organiser"), "Intergovernmental Panel on Climate Change"),
    ],
    "paragraph 15": [
        Fact("Who leads the partnership on marine litter?", "marine litter", role("lead"), UNEP),
        Fact("Who supports the partnership on marine litter?", "marine litter",
             role("support"), HABITAT),
        Fact("Is there a treaty on plastic pollution?", "binding treaty on plastic",
             STATUS, "planned"),
    ],
    "paragraph 16": [
        Fact("Who proclaimed the day of zero waste?", "国际零废物日",
             role("adopter"), "United Nations General Assembly"),
        Fact("When was the day of zero waste first kept?", "first international day",
             date_of("held"), "2023-03-30"),
        Fact("Where did both celebrate zero waste?", "zero waste celebration",
             prop("cp:location"), "Nairobi|New York"),
    ],
    "paragraph 17": [
        Fact("Who funds Go Blue?", "go blue", role("funder"), "European Union"),
        Fact("Who is the site of Go Blue's pilots?", "pilot interventions",
             role("pilot-site"), "Jumuiya ya Kaunti za Pwani"),
        Fact("In how many counties are the pilots?", "pilot interventions",
             figure("pilot-counties"), "6"),
        Fact("What is the work in Lamu about?", "拉穆蓝碳工作",
             prop("cp:theme"), "blue carbon|carbon markets|mangrove conservation"),
        Fact("Do the guidelines for land and sea exist?", "planning of land and sea",
             STATUS, "planned"),
    ],
    "paragraph 18": [
        Fact("What is the training course based on?", "住区设计培训课程",
             prop("cp:basedOn") + " . ?answer a cp:Publication",
             "UNEP guidelines on neighbourhood design|Five principles of urban planning of"
             " UN-Habitat"),
        Fact("Where was the training course taught?", "training course",
             prop("cp:location"), "Buenos Aires"),
        Fact("To how many cities was it taught?", "training course",
             figure("participating-cities"), "25"),
    ],
    "paragraph 19": [
        Fact("Who adopted the system-wide urban strategy?", "system-wide strategy",
             role("adopter"), "United Nations System Chief Executives Board for Coordination"),
    ],
    "paragraph 20": [
        Fact("Are the themes after the pandemic agreed?", "after the pandemic",
             STATUS, "proposed"),
    ],
    "paragraph 21": [
        Fact("When was the open brainstorming?", "brainstorming", prop("cp:start"), "2021-06"),
    ],
    "paragraph 22": [
        Fact("How many actions may both take up together?", "our common agenda",
             figure("actions", "at-least"), "4"),
    ],
    "paragraph 24": [
        Fact("How far is the action agreement?", "行动协议", STATUS, "drafted"),
    ],
    "paragraph 25": [
        Fact("Who no longer asks for the joint reports?", "joint progress reports",
             "?p cp:in ?thing ; cp:partner ?answer . ?s cp:of ?p ; cp:status status:ended",
             "United Nations Environment Assembly"),
    ],
    "paragraph 26": [
        Fact("Who may have to give earmarked funds?", "earmarked",
             role("funder"), "Member States of UNEP and UN-Habitat"),
    ],
    COMPONENT_2: [
        Fact("Where does component II of IUC work?", "IUC component II)",
             prop("cp:covers"),
             "China|China, Hong Kong Special Administrative Region|Indonesia|Malaysia|Singapore"
             "|Republic of Korea|Viet Nam"),
    ],
    "front page, introduction": [
        Fact("About what share of people, in %, lives in cities?", "world",
             figure("urban-population-share", "about"), "54"),
    ],
    YANTAI_TEXT: [
        Fact("How many square kilometres has Yantai?", "yantai", figure("area"), "13745.95"),
        Fact("How many people lived in Yantai at the end of 2015?", "yantai",
             figure("population"), "7014100"),
        Fact("How does the news spell Laishan?", "laishan district of",
             prop("cp:nameInSource"), "Yantai Laoshan District"),
        Fact("Is the unveiling in Yantai reported as done?", "unveiling", STATUS, "planned"),
    ],
    UEA_TEXT: [
        Fact("When were the Accords established?", "urban environmental accords",
             date_of("established"), "2005-06-05"),
        Fact("How many members has the network of the Accords?", "urban environmental accords",
             figure("members"), "156"),
    ],
    "events of 2017, 7 September, the summit": [
        Fact("Where was the summit of the Accords in 2017?", "uea summit",
             prop("cp:location"), "Melaka"),
    ],
    "paragraph 1 of the text": [
        Fact("More than how many members has ICLEI?", "iclei",
             figure("members", "more-than"), "1750"),
    ],
    "paragraph 2 of the text": [
        Fact("What do ICLEI and UNU-EHS plan to do together?", "partnership of iclei",
             "?answer dcterms:isPartOf ?thing . ?s cp:of ?answer ; cp:status status:planned",
             "Joint research projects of ICLEI and UNU-EHS|Joint events of ICLEI and UNU-EHS"
             "|Internships and theses of UNU-EHS students at ICLEI"),
    ],
    "paragraph 3 of the text": [
        Fact("Where is Daring Cities 2020 to be?", "daring cities", prop("cp:location"), "Bonn"),
    ],
    "paragraph 4, headed “SDGs FutureCity Initiative”": [
        Fact("When did Japan's first initiative begin?", "environmental model city",
             prop("cp:start"), "2008"),
        Fact("What did it become?", "environmental model city",
             "?answer dcterms:replaces ?thing", "FutureCity Initiative"),
        Fact("Who supports the SDGs FutureCity Initiative?", "sdgs futurecity",
             role("support"), ICLEI),
    ],
}  # fmt: skip

ALL = [(passage, fact) for passage, facts in FACTS.items() for fact in facts]


@pytest.mark.parametrize(("passage", "fact"), ALL, ids=[fact.question for _, fact in ALL])
def test_the_graph_answers_and_cites(starter: GraphStore, passage: str, fact: Fact) -> None:
    rows = starter.rows(ASKED.format(named=NAMED.format(name=fact.name), claim=fact.claim))
    assert {row["text"].value for row in rows} == set(fact.answers.split("|"))
    assert {row["locator"].value for row in rows} == {passage}


# What no passage says; each claim is looked for in every citation.
NOT_SAID = {
    "Does anything cover India?": "?x cp:covers <https://sws.geonames.org/1269750/>",
    "Is Greener Cities Partnership 2.0 in place?": (
        "?s cp:of ?x ; cp:status ?done FILTER(STRENDS(STR(?x), 'greener-cities-partnership-2')"
        " && ?done NOT IN (status:planned, status:drafted))"
    ),
    "Is the action agreement signed or adopted?": (
        "?s cp:of ?x ; cp:status ?done FILTER(STRENDS(STR(?x), '/action-agreement')"
        " && ?done != status:drafted)"
    ),
    "Did the International Climate Initiative grant funds?": (
        "?p cp:role role:funder ; cp:in ?x FILTER(CONTAINS(STR(?x), 'iki'))"
    ),
    "Is a result of the Joint Work Programme delivered?": (
        "?x cp:outputOf ?jwp . ?s cp:of ?x ; cp:status ?done FILTER(?done != status:planned"
        " && STRENDS(STR(?jwp), 'cities-climate-joint-work-programme'))"
    ),
    "Is it said which country has which joint project?": (
        "?x dcterms:isPartOf ?all ; cp:covers ?country"
        " FILTER(STRENDS(STR(?all), 'joint-country-projects'))"
    ),
    "Does the text say who leads UrbanShift itself?": (
        "?p cp:in ?x ; cp:role role:lead FILTER(STRENDS(STR(?x), 'initiative/urbanshift'))"
    ),
}


@pytest.mark.parametrize("question", NOT_SAID)
def test_what_no_passage_says_is_not_claimed(starter: GraphStore, question: str) -> None:
    assert not starter.ask(f"ASK {{ GRAPH ?citation {{ {NOT_SAID[question]} }} }}")


def test_plans_between_the_two_agencies_are_told_from_facts(starter: GraphStore) -> None:
    rows = starter.rows("""
        SELECT DISTINCT ?name WHERE {
            ?unep cp:acronym "UNEP" . ?habitat cp:acronym "UN-Habitat" .
            ?one cp:partner ?unep ; cp:in ?agreement . ?two cp:partner ?habitat ; cp:in ?agreement .
            ?agreement a cp:Agreement ; cp:currentStatus ?status ; skos:prefLabel ?name .
            ?status cp:isPlan true FILTER(LANG(?name) = "en")
        }""")
    assert {row["name"].value for row in rows} == {
        "Greener Cities Partnership 2.0",
        "Action agreement of UNEP and UN-Habitat",
    }


def test_every_passage_calls_a_country_as_the_united_nations_do(starter: GraphStore) -> None:
    known = {
        f"https://sws.geonames.org/{number}/": country for number, country in by_geonames().items()
    }
    said: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in starter.rows("""
        SELECT ?place ?name (LANG(?name) AS ?language)
        WHERE { GRAPH ?passage { ?place skos:prefLabel ?name } }"""):
        if row["place"].value in known and row["language"].value in LANGUAGES:
            said[row["place"].value].add((row["language"].value, row["name"].value))
    assert len(said) == 32
    for place, names in said.items():
        assert names == {(language, name) for language, (name, *_) in names_of(known[place])}
