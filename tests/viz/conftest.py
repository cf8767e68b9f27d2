"""A network of the field for the pages' tests: agencies, networks and cities with what they share."""

import networkx as nx

from graph.network import CooperationNetwork, Tie
from graph.passages import Passage

BASE = "https://w3id.org/citypact/id"
REPORT = "Cooperation between UN-Habitat and the United Nations Environment Programme"
FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

# key: kind, English name, acronym, Chinese name
PARTNERS = {
    "un-habitat": ("agency", "United Nations Human Settlements Programme", "UN-Habitat", "人居署"),
    "unep": ("agency", "United Nations Environment Programme", "UNEP", "联合国环境规划署"),
    "undp": ("agency", "United Nations Development Programme", "UNDP", "联合国开发计划署"),
    "undrr": ("agency", "UN Office for Disaster Risk Reduction", "UNDRR", "联合国减灾办公室"),
    "unido": ("agency", "UN Industrial Development Organization", "UNIDO", "联合国工业发展组织"),
    "unesco": ("agency", "UN Educational, Scientific and Cultural Organization", "UNESCO", "教科文组织"),
    "who": ("agency", "World Health Organization", "WHO", "世界卫生组织"),
    "world-bank": ("partner", "World Bank", "", "世界银行"),
    "gef": ("partner", "Global Environment Facility", "GEF", "全球环境基金"),
    "european-commission": ("agency", "European Commission", "EC", "欧盟委员会"),
    "unu-ehs": ("partner", "UNU Institute for Environment and Human Security", "UNU-EHS", ""),
    "iclei": ("network", "ICLEI – Local Governments for Sustainability", "ICLEI", "宜可城"),
    "c40": ("network", "C40 Cities Climate Leadership Group", "C40", "C40城市气候领导联盟"),
    "uclg": ("network", "United Cities and Local Governments", "UCLG", "世界城市和地方政府联合组织"),
    "gcom": ("network", "Global Covenant of Mayors for Climate and Energy", "GCoM", "全球市长盟约"),
    "cities-alliance": ("network", "Cities Alliance", "", "城市联盟"),
    "citynet": ("network", "CityNet", "", ""),
    "uea": ("network", "Urban Environmental Accords Members Alliance", "UEA", ""),
    "unep-ccb": ("unit", "UNEP Cities Unit", "", ""),
    "un-habitat-ppd": ("unit", "UN-Habitat Programme Development Branch", "", ""),
    "giz": ("partner", "Deutsche Gesellschaft für Internationale Zusammenarbeit", "GIZ", ""),
    "wri": ("partner", "World Resources Institute", "WRI", "世界资源研究所"),
    "wwf": ("partner", "World Wide Fund for Nature", "WWF", "世界自然基金会"),
    "norway": ("partner", "Government of Norway", "", "挪威政府"),
    "sweden": ("partner", "Government of Sweden", "", "瑞典政府"),
    **{
        name.lower().replace(" ", "-"): ("city", name, "", chinese)
        for name, chinese in {
            "Gwangju": "光州", "Seoul": "首尔", "Suwon": "水原", "Changwon": "昌原",
            "Nairobi": "内罗毕", "Freiburg": "弗莱堡", "Bonn": "波恩", "Hamburg": "汉堡",
            "Malmö": "马尔默", "Copenhagen": "哥本哈根", "Oslo": "奥斯陆", "Paris": "巴黎",
            "London": "伦敦", "Barcelona": "巴塞罗那", "Lisbon": "里斯本", "Turin": "都灵",
            "Quito": "基多", "Medellín": "麦德林", "Bogotá": "波哥大", "Lima": "利马",
            "São Paulo": "圣保罗", "Recife": "累西腓", "Belo Horizonte": "贝洛奥里藏特",
            "Rosario": "罗萨里奥", "Mexico City": "墨西哥城", "Los Angeles": "洛杉矶",
            "New York": "纽约", "San Francisco": "旧金山", "Montréal": "蒙特利尔", "Tokyo": "东京",
            "Yokohama": "横滨", "Kitakyushu": "北九州", "Toyama": "富山", "Shenzhen": "深圳",
            "Wuhan": "武汉", "Guangzhou": "广州", "Chengdu": "成都", "Jakarta": "雅加达",
            "Bogor": "茂物", "Balikpapan": "巴厘巴板", "Rajkot": "拉杰果德", "Nagpur": "那格浦尔",
            "Thane": "塔那", "Durban": "德班", "Cape Town": "开普敦", "Lagos": "拉各斯",
            "Accra": "阿克拉", "Kampala": "坎帕拉", "Melbourne": "墨尔本", "Sydney": "悉尼",
        }.items()
    },
}  # fmt: skip

# key: kind, name, start, end, status, role → partners
THINGS: dict[str, tuple[str, str, str, str, str, dict[str, str]]] = {
    "cooperation-framework-2008": ("agreement", "First formal cooperation framework", "2008", "2013", "superseded",
        {"party": "unep un-habitat"}),
    "greener-cities-partnership": ("agreement", "Greener Cities Partnership", "2014", "", "ongoing",
        {"lead": "unep un-habitat", "support": "unep-ccb un-habitat-ppd"}),
    "urban-leds": ("initiative", "Urban-LEDS II", "2017", "2021", "completed",
        {"lead": "un-habitat", "implementer": "iclei", "funder": "european-commission",
         "pilot-site": "recife bogor balikpapan rajkot nagpur thane"}),
    "uea-accords": ("agreement", "Urban Environmental Accords", "2005-06-05", "", "in-force",
        {"host": "san-francisco", "signatory": "gwangju kampala curitiba jakarta melbourne seoul london"}),
    "gwangju-summit": ("event", "Gwangju Summit of the Urban Environmental Accords", "2011-10-11", "2011-10-13", "held",
        {"host": "gwangju", "co-lead": "unep", "participant": "uea changwon suwon nairobi san-francisco"}),
    "mcr2030": ("initiative", "Making Cities Resilient 2030", "2021", "2030", "ongoing",
        {"coordinator": "undrr", "support": "un-habitat iclei uclg c40 world-bank citynet"}),
    "gpsc": ("initiative", "Global Platform for Sustainable Cities", "2016", "", "ongoing",
        {"lead": "world-bank", "funder": "gef", "support": "wri iclei c40", "implementer": "undp unido unep"}),
    "breathelife": ("initiative", "BreatheLife campaign", "2016", "", "ongoing",
        {"lead": "who unep", "support": "world-bank", "participant": "oslo london medellín accra bogotá"}),
    "joint-programme": ("agreement", "Joint work programme on cities and environment", "2024", "2026", "planned",
        {"party": "unep un-habitat", "funder": "norway sweden"}),
    "iuc-asia": ("initiative", "International Urban Cooperation Asia", "2016", "2020", "completed",
        {"funder": "european-commission", "participant": "turin malmö hamburg chengdu guangzhou wuhan toyama suwon"}),
    "resilience-training": ("initiative", "Peri-urban resilience training", "2019", "", "ongoing",
        {"lead": "iclei unu-ehs", "host": "bonn"}),
    "gcom-founding": ("agreement", "Founding of the Global Covenant of Mayors", "2016-06-22", "", "in-force",
        {"founding-member": "gcom c40 iclei uclg", "support": "european-commission un-habitat"}),
    "booyoung": ("initiative", "Kitakyushu Initiative for a Clean Environment", "2000", "2010", "ended",
        {"host": "kitakyushu", "member": "citynet jakarta"}),
    "tumi": ("initiative", "Transformative Urban Mobility Initiative", "2016", "", "ongoing",
        {"lead": "giz", "support": "wri iclei c40 uclg un-habitat"}),
    "planet-city": ("initiative", "One Planet City Challenge", "2011", "", "ongoing",
        {"lead": "wwf", "support": "iclei gcom"}),
    "c40#members": ("membership", "C40 Cities Climate Leadership Group (membership)", "2005", "", "",
        {"member": "paris london barcelona lisbon oslo copenhagen quito medellín bogotá lima mexico-city los-angeles new-york "
                   "montréal tokyo yokohama seoul shenzhen wuhan guangzhou jakarta durban cape-town lagos accra nairobi melbourne "
                   "sydney"}),
    "iclei#members": ("membership", "ICLEI (membership)", "1990", "", "",
        {"member": "freiburg bonn hamburg malmö turin suwon changwon gwangju são-paulo recife belo-horizonte rosario rajkot nagpur "
                   "thane bogor balikpapan cape-town kampala"}),
    "disaster-pairing": ("agreement", "Lord Mayors' pairing on heat", "2023", "", "signed",
        {"party": "sydney melbourne"}),
    "heritage": ("initiative", "Culture for sustainable cities", "2015", "", "ongoing", {"lead": "unesco"}),
}  # fmt: skip


def passage(number: int) -> Passage:
    return Passage(
        iri=f"https://w3id.org/citypact/cite/hsp-ha-2-2023/para-{number}",
        source=REPORT,
        locator=f"paragraph {number}",
        url="https://docs.un.org/en/HSP/HA.2/2",
        publisher="UN-Habitat",
        published="2023",
    )


def _attributes(label: str, kind: str, mode: int) -> dict[str, object]:
    empty = {"acronym": "", "themes": (), "places": (), "start": "", "end": "", "status": ""}
    return {**empty, "label": label, "labels": {}, "kind": kind, "mode": mode}


def real_network() -> CooperationNetwork:
    """Return some seventy partners and what they take part in."""
    graph: nx.Graph[str] = nx.Graph()
    for key, (kind, name, acronym, chinese) in PARTNERS.items():
        labels = {"en": name} | ({"zh": chinese} if chinese else {})
        partner = _attributes(name, kind, 0) | {"labels": labels, "acronym": acronym}
        graph.add_node(f"{BASE}/partner/{key}", **partner)
    for number, (key, thing) in enumerate(THINGS.items(), 1):
        kind, name, start, end, status, roles = thing
        labels = {"en": name.removesuffix(" (membership)")}
        dated = {"start": start, "end": end, "status": status, "labels": labels}
        graph.add_node(f"{BASE}/thing/{key}", **_attributes(name, kind, 1) | dated)
        for role, keys in roles.items():
            for partner_key in keys.split():
                if partner_key in PARTNERS:
                    ties = (Tie(role, start, "", "", (passage(number), passage(number + 20))),)
                    graph.add_edge(
                        f"{BASE}/partner/{partner_key}", f"{BASE}/thing/{key}", ties=ties
                    )
    return CooperationNetwork(graph, {"themes": "all", "on": "2023-06-05"})
