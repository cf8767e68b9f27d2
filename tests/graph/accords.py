"""A field small enough to reckon by hand: two agencies and their units, four cities, one network.

Everything that a network is chosen by is in it: kinds, types, units, families, countries, roles,
statuses, themes, places, dates of every precision and of none, and two sources.
"""

REPORT = """
passages:
  p1:
    locator: page 1
    agencies:
      unep: {name: {en: UNEP}, type: un-body}
      un-habitat: {name: {en: UN-Habitat}, type: un-body}
      world-bank: {name: {en: World Bank Group}, type: development-bank}
      ifc:
        name: {en: International Finance Corporation}
        type: development-bank
        part-of: world-bank
    units:
      coordination-group: {name: {en: Joint Coordination Group}, unit-of: [unep, un-habitat]}
      cities-unit: {name: {en: Cities Unit}, unit-of: unep}
    cities:
      gwangju: {name: {en: Gwangju}, jurisdiction: place/gwangju}
      seoul: {name: {en: Seoul}, jurisdiction: place/seoul}
      melaka: {name: {en: Melaka}, jurisdiction: place/melaka}
      bonn: {name: {fr: Ville de Bonn, de: Stadt Bonn}}
    networks:
      uea:
        name: {en: Urban Environmental Accords}
        since: 2011
        founding-member:
          - partner/gwangju
          - {partner: partner/melaka, since: 2012-05}
          - {partner: bonn, until: 2015-06-30}
    regions:
      asia: {name: {en: Asia}, geonames: 6255147}
      far-east: {name: {en: Far East}, within: asia}
    countries:
      south-korea: {name: {en: Republic of Korea}, geonames: 1835841, within: far-east}
      malaysia: {name: {en: Malaysia}, geonames: 1733045, within: asia}
    localities:
      gwangju: {name: {en: Gwangju}, geonames: 1841811, within: south-korea}
      seoul: {name: {en: Seoul}, geonames: 1835848, within: south-korea}
      melaka: {name: {en: Melaka}, geonames: 1734759, within: malaysia}
    agreements:
      framework:
        name: {en: Framework}
        party: [unep, un-habitat]
        status: {signed: 2008, superseded: 2014}
        themes: climate-adaptation
      renewal:
        name: {en: Renewal}
        party: [unep, un-habitat, {partner: partner/seoul, since: 2016, until: 2018}]
        since: 2014
        until: 2020
      gwangju-cooperation:
        name: {en: Cooperation with Gwangju}
        party: [unep, partner/gwangju]
        themes: green-growth
      next: {name: {en: Next framework}, party: [unep, un-habitat], status: planned}
    initiatives:
      greener-cities:
        name: {en: Greener Cities}
        since: 2013-10
        lead: [unep, coordination-group]
        party:
          - unep
          - un-habitat
          - {partner: partner/melaka, status: {signed: 2015-03, ended: 2016}}
          - cities-unit
        funder: ifc
    events:
      summit:
        name: {en: Summit}
        on: 2017-09-07
        participant: [unep, un-habitat, partner/melaka]
        covers: south-korea
"""
MEMBERS = """
passages:
  list:
    locator: row 1
    cities:
      gwangju: {name: {en: Gwangju}}
    networks:
      uea: {name: {en: Urban Environmental Accords}, founding-member: partner/gwangju}
"""
CITIES_IN_2017 = 'title = "Cities in 2017"\nkind = ["city", "agency"]\non = 2017\n'

ID = "https://w3id.org/citypact/id/"
UNEP, UN_HABITAT = ID + "partner/unep", ID + "partner/un-habitat"
WORLD_BANK, IFC = ID + "partner/world-bank", ID + "partner/ifc"
GROUP, CITIES_UNIT = ID + "partner/coordination-group", ID + "partner/cities-unit"
GWANGJU, SEOUL = ID + "partner/gwangju", ID + "partner/seoul"
MELAKA, BONN = ID + "partner/melaka", ID + "partner/bonn"
UEA = ID + "partner/uea#members"
FRAMEWORK, RENEWAL = ID + "agreement/framework", ID + "agreement/renewal"
COOPERATION, NEXT = ID + "agreement/gwangju-cooperation", ID + "agreement/next"
GREENER_CITIES, SUMMIT = ID + "initiative/greener-cities", ID + "event/summit"
KOREA, MALAYSIA = "https://sws.geonames.org/1835841/", "https://sws.geonames.org/1733045/"
