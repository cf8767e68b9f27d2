"""Tables of values: which of Citypact's concepts the few values of a column name."""

import re
from collections.abc import Iterable
from functools import cache

from pyoxigraph import Literal, NamedNode

from loaders.guess.headers import plain
from loaders.iati.codes import TYPES
from ontology import vocabulary
from ontology.terms import BASE, SKOS

_OTHER_WORDS = {
    "role": """
        lead: lead partner|lead city|leader|chef de file|socio lider|lider|project leader
        coordinator: coordinating partner|coordinateur|coordinador|koordinator
            project coordinator
        member: partner|partner city|project partner|associate member|full member|membre
            miembro|membro|mitglied|partenaire|socio|parceiro|active member|associated partner
            成员|member city
        signatory: signed|signatory city|signataire
        observer: observateur|observador
        funder: donor|financier|bailleur|financiador|funding agency|funding
        implementer: implementing partner|implementing agency|executing agency|implementing
        founding-member: founder|founding partner|founding city
        secretariat: hosting secretariat
        accountable: accountable
        """,
    "status": """
        ongoing: active|in progress|in implementation|implementation|running|current|under way
            en cours|en curso|en ejecucion|em andamento|laufend|in corso|进行中|underway|open
            started
        completed: complete|finished|closed|done|termine|acheve|terminado|finalizado|concluido
            abgeschlossen|concluso|completado|已完成|finalised|finalized|post-completion|closing
        planned: pipeline|pipeline/identification|prevu|planifie|planificado|previsto|planeado
            geplant|计划|planning|future|upcoming|in preparation
        cancelled: canceled|annule|cancelado|abandonne|abgesagt|terminated early|withdrawn
        suspended: on hold|suspendu|suspendido|paused|suspenso
        signed: signe|firmado|unterzeichnet
        in-force: in force|en vigueur|vigente|in kraft|valid|active agreement
        ended: expired|inactive|dissolved|ceased|discontinued|dormant|abolished
        proposed: proposal|submitted
        launched: lance|lanzado
        """,
    "type": """
        local-government: city|municipality|local authority|town|local government
            local public authority|regional authority|region|province|county|prefecture|ciudad
            municipio|ville|commune|collectivite|regional government|state government
            provincial government|subnational government|local and regional government
            metropolitan area
        national-government: government|ministry|national authority|national public authority
            state|national government|national government agency|gobierno|gouvernement
            central government
        un-body: united nations|un|un agency|un organization|un organisation|un entity
            un system|funds and programmes|specialized agencies|specialised agency
            research and training
        intergovernmental-organisation: igo|intergovernmental|intergovernmental organization
            multilateral|international organisation|international organization
            international organizations|international financial institution|other multilateral
        ngo: non-governmental organization|ngo/civil society|civil society|non-profit|nonprofit
            cso|ong|international ngo|national ngo|civil society organisation
            non governmental organisation|association|asociacion|non-profit organisation
        research-body: university|research|research institution|academia|academic|education
            school|higher education|research organisation|think tank|universite|universidad
            academic institution|research institute|academic, training and research
            higher education and research
        company: business|enterprise|private|sme|private company|corporate|firm
        private-sector: private sector|business association|industry|chamber of commerce
        foundation: philanthropy|fondation|fundacion|stiftung|philanthropic
        public-agency: public body|agency|public institution|public sector|public company
            utility|other public sector
        development-bank: bank|financial institution|fund|multilateral development bank
        multi-stakeholder-partnership: public private partnership|public-private partnership
            ppp|multi-stakeholder|partnership|partnerships|multi-stakeholder initiative
        eu-institution: eu institution|eu body|eu agency|european union|eu itself
        """,
    "theme": """
        sustainable-mobility: transport|mobility|transportation|urban mobility|transports
        energy: energy supply|energie
        clean-energy: renewable energy|renewables
        energy-efficiency: energy efficiency
        buildings-and-construction: buildings|building|construction
        waste-and-wastewater: waste|waste management|dechets|residuos
        water-and-sanitation: water|wash|water supply
        climate-adaptation: adaptation
        climate-mitigation: mitigation
        climate-resilience: resilience
        climate-finance: private finance|finance
        sustainable-urban-development: integrated urban development|urban development
        biodiversity-and-ecosystems: biodiversity|nature|ecosystems
        climate-change: climate|climate action
        disaster-risk-reduction: disaster risk|drr
        urban-planning: planning|spatial planning
        housing: housing and shelter
        citizen-engagement: participation|citizen participation|public participation
        """,
    "instrument": """
        memorandum: mou|memorandum of understanding|memorando
        pairing: twinning|twin town|sister city|town twinning|jumelage|hermanamiento
            partnerschaft
        cooperation-agreement: cooperation|agreement|cooperation agreement|friendship
        """,
}


@cache
def _labels(scheme: str) -> dict[str, str]:
    """Return the names of a scheme's concepts in all languages, and other words for them."""
    known = vocabulary.concepts(scheme)
    found = {key.replace("-", " "): key for key in known} | {key: key for key in known}
    base = f"{BASE}{scheme}/"
    for triple in vocabulary.triples():
        if (
            triple.predicate in (SKOS.prefLabel, SKOS.altLabel)
            and isinstance(triple.subject, NamedNode)
            and isinstance(triple.object, Literal)
            and triple.subject.value.removeprefix(base) in known
        ):
            found.setdefault(plain(triple.object.value), triple.subject.value.removeprefix(base))
    key = ""
    for line in _OTHER_WORDS.get(scheme, "").strip().splitlines():
        if match := re.match(r"\s*([a-z-]+): ", line):
            key, line = match[1], line[match.end() :]
        for word in line.strip().split("|"):
            if key in known:
                found.setdefault(plain(word), key)
    return found


def concept_named(scheme: str, text: str) -> str:
    """Return the id of the concept that a text names, "" where none clearly does.

    >>> concept_named("role", "Lead Partner"), concept_named("status", "En cours")
    ('lead', 'ongoing')
    >>> concept_named("theme", "Magic")
    ''
    """
    words = " ".join(plain(text).replace("_", " ").split())
    labels = _labels(scheme)
    for tried in (
        words,
        words.removesuffix("s"),
        words.split(" (")[0],
        words.split("/")[0].strip(),
    ):
        if tried in labels:
            return labels[tried]
    return ""


def table_of(scheme: str, texts: Iterable[str]) -> dict[str, str]:
    """Return a table of texts and the concepts that they name, "" where none clearly does."""
    texts = list(texts)
    if scheme == "type" and all(text in (*TYPES, "90") for text in texts):
        return {text: TYPES.get(text, "") for text in texts}
    return {text: concept_named(scheme, text) for text in texts}
