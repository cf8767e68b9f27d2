"""Which syntax a client prefers (RFC 9110 §12.5.1)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citypact.server.negotiation import Offer, choose, named, on_offer, split_suffix

HTML = Offer("text/html", ("html",))
TURTLE = Offer("text/turtle", ("ttl", "turtle"), ("application/x-turtle",))
JSON_LD = Offer("application/ld+json", ("jsonld",), ("application/json",))
OFFERS = (HTML, TURTLE, JSON_LD)


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("", "text/html"),
        ("*/*", "text/html"),
        ("text/turtle", "text/turtle"),
        ("TEXT/Turtle ; Q=0.5", "text/turtle"),
        ("application/x-turtle", "application/x-turtle"),
        ("application/*", "application/ld+json"),
        ("text/html;q=0.5, text/turtle;q=0.6", "text/turtle"),
        ("text/*;q=0.5, application/ld+json;q=0.4", "text/html"),
        ("text/html;q=0, */*;q=0.1", "text/turtle"),
        ("*/*;q=0.1, application/json", "application/json"),
        ("text/turtle, */*", "text/turtle"),
        ("text/*, text/html;q=0.1", "text/turtle"),
        ('application/ld+json;profile="a, text/turtle;q=1"', "application/ld+json"),
        ("text/turtle;charset=utf-8;q=0.9, text/html;q=0.8", "text/turtle"),
        (",, garbage, text/turtle", "text/turtle"),
        ("image/png", ""),
        ("text/turtle;q=0", ""),
        ("*/*;q=0", ""),
        ("text/turtle;q=high", ""),
        ("text/html;q=0.9, text/turtle;q=2", "text/turtle"),
        ("text/html, text/turtle;q=2", "text/html"),
        ("text/turtle;q=-1", ""),
        ("turtle", ""),
        ('text/turtle, text/html;level="1', "text/html"),
        ('text/turtle, text/html;level="1, text/turtle;q=1', "text/html"),
        ('text/html;q=0.5;level="\\", text/turtle', "text/html"),
        ("text/html;q=0.1, text/turtle;q=0.5, text/html;q=0.9", "text/html"),
    ],
)
def test_the_preferred_syntax(accept: str, expected: str) -> None:
    found = choose(accept, OFFERS)
    assert (found[1] if found else "") == expected


@given(st.text(max_size=80))
def test_any_header_is_read(accept: str) -> None:
    found = choose(accept, OFFERS)
    assert found is None or found[0] in OFFERS


@given(st.permutations(["text/html;q=0.3", "text/turtle;q=0.9", "application/json;q=0.5"]))
def test_the_order_within_the_header_does_not_matter(parts: list[str]) -> None:
    assert choose(", ".join(parts), OFFERS) == (TURTLE, "text/turtle")


@pytest.mark.parametrize("name", ["ttl", "Turtle", "text/turtle", "application/x-turtle"])
def test_a_syntax_has_names(name: str) -> None:
    assert named(name, OFFERS) == TURTLE


def test_an_unescaped_plus_is_understood() -> None:
    assert named("application/ld json", OFFERS) == JSON_LD


def test_a_suffix_is_the_first_name() -> None:
    assert split_suffix("/id/city/光州.ttl", OFFERS) == ("/id/city/光州", TURTLE)
    assert split_suffix("/id/city/光州.turtle", OFFERS) == ("/id/city/光州.turtle", None)
    assert split_suffix("ttl", OFFERS) == ("ttl", None)


def test_what_is_on_offer_is_said() -> None:
    assert on_offer(OFFERS).startswith(
        "ask for one of these media types (Accept): text/html, text/turtle, application/ld+json"
    )
