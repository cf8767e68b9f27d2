"""Files to measure loaders with: a table of memberships and IATI activities, written with a seed.

They have the columns, elements and lengths of text of such files; what they say is made up.
"""

import csv
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape

ROWS = 1500
ACTIVITIES = 200
_TOWNS = (("Porto", "PT", 2735943, 41.15, -8.61), ("Melaka", "MY", 1734759, 2.2, 102.25),
          ("Gwangju", "KR", 1841811, 35.15, 126.92), ("Nairobi", "KE", 184745, -1.28, 36.82),
          ("Medellín", "CO", 3674962, 6.25, -75.56), ("Kraków", "PL", 3094802, 50.06, 19.94),
          ("Almada", "PT", 2271680, 38.68, -9.16),
          ("Naples", "IT", 3172394, 40.85, 14.27))  # fmt: skip
_SUBJECTS = ("Second use of vacant buildings", "Food gardens in cities", "Electric mobility",
             "Port cities in transition", "Heat and shade",
             "Young people and old towns")  # fmt: skip
_COLUMNS = (
    "Code_Network", "NameCity", "CodeCity", "Country", "Continent", "Region", "City.Statut",
    "Sources", "Years", "Network", "Description", "LeadPartnerCountry", "Url", "Start", "End",
    "geonameId", "asciiName", "lng_GN", "lat_GN",
)  # fmt: skip


def write_members(path: Path, rows: int = ROWS) -> None:
    """Write a table of cities in networks: semicolons, decimal commas, a fact a column."""
    random = Random(1)
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, delimiter=";", lineterminator="\n")
        table.writerow(_COLUMNS)
        for number in range(rows):
            name, country, geonames, latitude, longitude = random.choice(_TOWNS)
            network, start = random.randrange(170), random.randrange(2000, 2019)
            subject = f"{random.choice(_SUBJECTS)} {network}"
            table.writerow((
                network, name, f"{country}{number % 40}", country, "Europe", "Southern Europe",
                random.choice(("Partner", "Partner", "Partner", "Lead Partner")),
                "https://example.org", start, subject,
                f"{subject}: how cities and their people plan, build and share it together",
                country, f"https://example.org/networks/{network}", start, start + 3,
                geonames, name, _comma(longitude), _comma(latitude),
            ))  # fmt: skip


def _comma(degrees: float) -> str:
    return f"{degrees:.5f}".replace(".", ",")


def write_activities(path: Path, activities: int = ACTIVITIES) -> None:
    """Write IATI 2.03 activities with organisations, places, sectors, budgets, transactions."""
    random = Random(1)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03">\n'
    with path.open("w", encoding="utf-8") as file:
        file.write(head)
        for number in range(activities):
            file.write(_activity(random, number))
        file.write("</iati-activities>\n")


def _activity(random: Random, number: int) -> str:
    name, country, geonames, latitude, longitude = random.choice(_TOWNS)
    subject, year = random.choice(_SUBJECTS), random.randrange(2008, 2024)
    title = escape(f"{subject} in {name}, phase {number % 4 + 1}")
    orgs = "".join(
        f'  <participating-org ref="XM-DAC-41{code}" role="{role}" type="40">'
        f"<narrative>Programme {code}</narrative></participating-org>\n"
        for role, code in zip("1234", random.sample(range(100, 200), 4), strict=True)
    )
    budgets = "".join(
        f'  <budget type="1" status="2"><period-start iso-date="{y}-01-01"/>'
        f'<period-end iso-date="{y}-12-31"/><value currency="USD" value-date="{y}-01-01">'
        f"{random.randrange(10_000, 900_000)}</value></budget>\n"
        for y in range(year, year + 3)
    )
    transactions = "".join(
        f'  <transaction><transaction-type code="{random.choice("1234")}"/>'
        f'<transaction-date iso-date="{year}-0{m}-15"/>'
        f'<value currency="USD" value-date="{year}-0{m}-15">{random.randrange(1000, 90_000)}'
        "</value></transaction>\n"
        for m in range(1, 7)
    )
    return f"""<iati-activity default-currency="USD" xml:lang="en">
  <iati-identifier>XM-EXAMPLE-{number}</iati-identifier>
  <reporting-org ref="XM-DAC-41120" type="40"><narrative>UN-Habitat</narrative></reporting-org>
  <title><narrative>{title}</narrative><narrative xml:lang="fr">{title}</narrative></title>
  <description type="1"><narrative>{title}. {"Plans, trains and builds. " * 12}</narrative></description>
{orgs}  <activity-status code="{random.choice("234")}"/>
  <activity-date type="1" iso-date="{year}-01-01"/>
  <activity-date type="2" iso-date="{year}-02-10"/>
  <activity-date type="3" iso-date="{year + 3}-12-31"/>
  <recipient-country code="{country}" percentage="100"/>
  <location><location-id vocabulary="G1" code="{geonames}"/><name><narrative>{name}</narrative></name>
    <point srsName="http://www.opengis.net/def/crs/EPSG/0/4326"><pos>{latitude} {longitude}</pos></point></location>
  <sector vocabulary="1" code="43030" percentage="60"/>
  <sector vocabulary="1" code="41010" percentage="40"/>
  <policy-marker vocabulary="1" code="6" significance="2"/>
{budgets}{transactions}</iati-activity>
"""  # noqa: E501 - lines of the file
