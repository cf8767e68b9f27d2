"""What the elements of an activity become."""

from pathlib import Path

import pytest

from tests.loaders.iati.files import ACTIVITY_201, ACTIVITY_202, ACTIVITY_203, read, remarks
from tests.loaders.said import ID, Said, value

P1 = "initiative/iati.xm-test-9-p1-"


@pytest.fixture
def delta(tmp_path: Path) -> Said:
    return read(tmp_path, ACTIVITY_203)


def thing(found: Said) -> str:
    return next(t for t in found.of("Initiative") if t.startswith(P1))


def roles(found: Said) -> set[tuple[str, str]]:
    pairs = set()
    for node in found.of("Participation"):
        (partner,), (role,) = found.about(node, "#partner"), found.about(node, "#role")
        pairs.add((partner.removeprefix(ID), role.rpartition("/")[2]))
    return pairs


def test_an_activity_is_an_initiative_with_the_line_where_it_stands(delta: Said) -> None:
    assert [(p.key, p.locator) for p in delta.passages] == [
        ("activity-1", "activity XM-TEST-9\u2013P1 (line 5)")
    ]
    assert delta.about(thing(delta), "#identifier") == {"iati:XM-TEST-9\u2013P1"}
    assert not delta.problems


def test_names_and_descriptions_keep_their_languages(delta: Said) -> None:
    texts = {
        (quad.predicate.value.rpartition("/")[2].rpartition("#")[2], str(quad.object))
        for quad in delta.quads
        if value(quad.subject) == ID + thing(delta)
    }
    assert ("prefLabel", '"Cool roofs & shade"@en') in texts
    assert ("prefLabel", '"凉爽屋顶"@zh') in texts
    assert ("description", '"Shade for  markets."@en') in texts
    assert ("description", '"Menos calor."@es') in texts
    assert "3 × texts were escaped twice" in remarks(delta)


def test_planned_dates_and_future_actual_ones_are_no_facts(delta: Said) -> None:
    assert delta.about(thing(delta), "#start") == {"2019-03-04"}
    assert delta.about(thing(delta), "#end") == set()
    assert delta.about(thing(delta), "#plannedStart") == {"2019-01-01"}
    assert delta.about(thing(delta), "#plannedEnd") == {"2026-12-31"}
    assert "1 × actual dates lie after the file was written" in remarks(delta)
    statuses = {value(q.object).rpartition("/")[2] for q in delta.quads if "#status" in str(q)}
    assert {"launched", "ongoing"} <= statuses
    assert not {"completed", "ended", "planned"} & statuses


def test_organisations_take_part_by_reference_or_by_name_and_country(delta: Said) -> None:
    found = roles(delta)
    assert ("partner/iati.xm-test-9", "accountable") in found
    assert {role for _, role in found} == {"funder", "accountable", "implementer"}
    assert any(p.startswith("partner/delta_ministerio-de-econom") for p, _ in found)
    assert delta.of("Agency") == {"partner/iati.xm-test-9"}
    assert delta.about("partner/iati.xm-test-9", "#nameInSource") == {
        "DELTA BANK", "Delta Development Bank", "Banque de développement du Delta",
    }  # fmt: skip
    said = remarks(delta)
    assert "neither a name nor a usable ref" in said
    assert "role “9” is no code of IATI" in said
    assert "1 × references of organisations hold blanks or signs" in said


def test_organisations_of_one_name_in_two_countries_stay_two(tmp_path: Path) -> None:
    partners = {partner for partner, _ in roles(read(tmp_path, ACTIVITY_202))}
    assert partners == {
        "partner/delta_ministerio-de-salud-bo",
        "partner/delta_ministerio-de-salud-pe",
    }


def test_who_reports_its_own_activity_takes_part_in_it(tmp_path: Path) -> None:
    found = roles(read(tmp_path, ACTIVITY_201))
    assert found == {("partner/iati.fr-test", "participant")}


def test_a_cancelled_activity_without_a_start_is_a_plan(tmp_path: Path) -> None:
    found = read(tmp_path, ACTIVITY_202)
    nodes = {n for n in found.of("StatusChange") if "cancelled" in n}
    assert len(nodes) == 1
    assert "“2019-13-45” is not in the calendar" in remarks(found)


def test_places_and_regions(delta: Said) -> None:
    geonames = "https://sws.geonames.org/3583361/"
    assert delta.about(thing(delta), "#location") == {geonames}
    covers = delta.about(thing(delta), "#covers")
    assert "https://sws.geonames.org/3585968/" in covers  # El Salvador
    assert "https://sws.geonames.org/6255146/" in covers  # Africa: 298 of the OECD
    assert ID + "place/m49.014" in covers
    assert ID + "place/dacregion.589" in covers
    points = {value(q.object) for q in delta.quads if q.predicate.value.endswith("#asWKT")}
    assert points == {"POINT(-89.18718 13.68935)"}
    assert any("valle" in place for place in delta.of("Region"))
    assert delta.about(thing(delta), "#note") == {"Trees along three streets."}
    said = remarks(delta)
    for sentence in ("“ZZ” is no country code", "0 0 lies in the ocean", "no name, point or code"):
        assert sentence in said


def test_themes(delta: Said) -> None:
    base = "https://w3id.org/citypact/theme/"
    themes = {theme.removeprefix(base) for theme in delta.about(thing(delta), "#theme")}
    assert {"dac.43030", "sustainable-urban-development", "sdg.11", "climate-adaptation"} <= themes
    assert "dacmarker.1" in themes
    assert "climate-mitigation" not in themes
    assert delta.about(base + "sdg.11", "#relatedMatch") == {"http://metadata.un.org/sdg/11"}
    assert "“99.9” is no target of the SDGs" in remarks(delta)
    assert "sectors of vocabulary 98 have no name" in remarks(delta)


def test_budgets_are_observations(delta: Said) -> None:
    found = {
        (*delta.about(n, "#on"), *delta.about(n, "#value"), *delta.about(n, "#unit"))
        for n in delta.of("Observation")
    }
    assert found == {("2020", "1250000.5", "USD"), ("2021-02", "-5", "EUR")}
    assert "“5 mio” is no amount" in remarks(delta)


def test_documents_are_publications(delta: Said) -> None:
    (document,) = delta.of("Publication")
    assert delta.about(document, "#outputOf") == {ID + thing(delta)}
    assert delta.about(document, "/homepage") == {"https://example.org/a%20b.pdf"}
    assert delta.about(document, "/description") == {"Parks & shade"}
    assert f"status/{document.replace('/', '-')}--published--2020-05-01" in delta.of("StatusChange")
    assert "“javascript:alert(1)” is no web address" in remarks(delta)


def test_related_activities_are_named_by_identifier(delta: Said) -> None:
    base = ID + "initiative/iati.xm-test-9-p"
    assert delta.about(thing(delta), "/isPartOf") == {base + "0"}
    assert delta.about("initiative/iati.xm-test-9-p2", "/isPartOf") == {ID + thing(delta)}
    assert delta.about(thing(delta), "/relation") == {base + "3"}


def test_what_is_left_aside_is_counted(delta: Said) -> None:
    said = remarks(delta)
    assert "left aside by design: contact-info 1, other-identifier 1, transaction 1" in said
    assert "1 × elements of https://example.org/ns are left aside" in said
    assert (
        "1 × <novelty> is unmapped; first activity XM-TEST-9\u2013P1 (line 5): What is this?"
        in said
    )


def test_the_descriptor_ignores_by_name(tmp_path: Path) -> None:
    assert "unmapped" not in remarks(read(tmp_path, ACTIVITY_203, ignore=["novel*"]))


def test_bad_activities_are_left_out_and_the_rest_goes_on(tmp_path: Path) -> None:
    found = read(tmp_path, ACTIVITY_202)
    assert [passage.key for passage in found.passages] == ["activity-1", "activity-4"]
    said = remarks(found)
    assert "a.xml, line 15: left out: <iati-activity>: the activity has no iati-identifier" in said
    assert "ES-TEST-2 (line 19): left out: <iati-activity>: the activity has no title" in said
    assert "1 × identifiers stand at several records; first activity ES-TEST-1 (line 23)" in said
    assert "the actual end 2020-02-02 lies before the actual start 2020-03-03" in said


def test_bad_activities_refuse_a_source_that_says_so(tmp_path: Path) -> None:
    from tests.loaders.iati.files import source_of
    from tests.loaders.said import said as read_strictly

    found = read_strictly(source_of(tmp_path, ACTIVITY_202), bad="refuse")
    assert "the activity has no title" in "\n".join(map(str, found.problems))


def test_an_identifier_with_a_blank_is_not_stated(tmp_path: Path) -> None:
    found = read(tmp_path, ACTIVITY_201)
    (activity,) = found.of("Initiative")
    assert found.about(activity, "#identifier") == set()
    assert found.about(activity, "#end") == {"2012-01-01"}
    assert "identifiers of activities hold blanks or signs" in remarks(found)


@pytest.mark.parametrize("identifier", ["X" * 301, "XM-\u202e1", "XM-\u00811"])
def test_a_hostile_identifier_is_left_out(tmp_path: Path, identifier: str) -> None:
    found = read(tmp_path, ACTIVITY_201.replace("FR-TEST 7", identifier))
    assert not found.passages
    assert "too long or holds control characters" in remarks(found)


def test_an_activity_has_a_bounded_number_of_elements(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("loaders.iati.activity.MAX_ELEMENTS", 4)
    assert "it has more than 4 elements" in remarks(read(tmp_path, ACTIVITY_201))


def test_what_cannot_be_used_leaves_no_half_of_itself(tmp_path: Path) -> None:
    title = "<title><narrative>Plan \u202e</narrative></title>"
    link = f'<document-link url="https://example.org/">{title}</document-link>'
    found = read(tmp_path, ACTIVITY_201.replace("<activity-status", link + "<activity-status"))
    assert found.of("Publication") == set()
    assert "a control character (U+202E) stands in the text" in remarks(found)


def test_loading_twice_says_the_same(tmp_path: Path) -> None:
    assert read(tmp_path, ACTIVITY_203).passages == read(tmp_path, ACTIVITY_203).passages
