"""Measures the index of names: how long it takes to write, how large it is, how fast it answers.

    python -m benchmarks.search_speed
    python -m benchmarks.search_speed 100000 1000000

Names are drawn from words of the field and made-up ones, a third of them in Chinese, Arabic and
Russian; each thing has four. The same size and seed give the same names. Questions are asked in a
fresh connection, each several times; the middle of the times counts, and the slowest.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from graph.search.index import NameIndex, open_index
from graph.search.names import Name, Thing, bit
from graph.search.writing import FILE, write_index

_ASKED = 50
_ENDINGS = ("burg", "ville", "city", "pur", "grad", "shan", "abad", "polis", "ton", "mar")
_PARTS = ("ga", "no", "li", "ra", "me", "ku", "ta", "shi", "wan", "or", "el", "bri", "zu", "pe")
_FRAMES = (
    "City of {}", "{}", "Municipality of {}", "{} Climate Partnership", "University of {}",
    "Green Cities Programme of {}", "Agreement of {} and {}", "Network of Cities in {}",
)  # fmt: skip
_OTHERS = (
    ("zh", "{}市", "光州南宁武汉上海成都青岛昆明西安重庆"),
    ("ar", "مدينة {}", "ابتثجحدرسعفقكلمنهوي"),
    ("ru", "Город {}", "абвгдежзиклмнопрстухя"),
)  # fmt: skip
_KINDS = (("partner", "city"), ("partner", "agency"), ("agreement", "agreement"),
          ("initiative", "initiative"), ("place", "place"))  # fmt: skip


def names(number: int, seed: int = 1) -> Iterator[Name]:
    """Yield so many names, four a thing."""
    random = Random(seed)
    for n in range(number // 4):
        kind, particular = random.choice(_KINDS)
        iri = f"https://example.org/id/{kind}/thing-{n}"
        thing = Thing(iri, bit(kind), particular, int(100 * random.random() ** 8))
        word = _word(random)
        yield Name(thing, random.choice(_FRAMES).format(word, _word(random)), "en", 0)
        yield Name(thing, word, "fr", 1)
        language, frame, letters = random.choice(_OTHERS)
        yield Name(thing, frame.format("".join(random.choices(letters, k=4))), language, 0)
        yield Name(thing, f"wikidata:Q{random.randrange(10**8)}", "", 3)


def _word(random: Random) -> str:
    return (
        "".join(random.choices(_PARTS, k=random.randint(2, 4))) + random.choice(_ENDINGS)
    ).title()


def questions(drawn: Sequence[Name], seed: int = 2) -> dict[str, list[str]]:
    """Return what is asked, by what kind of question it is."""
    random = Random(seed)
    chosen = random.sample([name.text for name in drawn if name.use == 1], _ASKED)
    arabic = [name.text for name in drawn if name.language == "ar"]
    return {
        "exact": chosen,
        "exact, other scripts": random.sample(arabic, _ASKED),
        "identifier": random.sample([n.text for n in drawn if n.use == 3], _ASKED),
        "1 letter": list("abcdefghklmnoprstuvwz"), "2 letters": [text[:2] for text in chosen],
        "3 letters": [text[:3] for text in chosen], "5 letters": [text[:5] for text in chosen],
        "words": [f"{text[:6]} city" for text in chosen],
        "frequent words": ["city of", "green cities programme", "agreement and", "university of s"],
        "Chinese, 1": list("光州南宁武汉"), "Chinese, 2": ["光州", "南宁", "上海", "西安"],
        "typo": [f"{text[:3]}{text[4:]}" for text in chosen],
        "typos in two words": [f"Univrsity of {text[:3]}x{text[4:]}" for text in chosen],
        "nothing": ["zzqqxxyyvv", "qqq www eee"],
    }  # fmt: skip


def measure(number: int) -> None:
    """Measure one size, and print what was found."""
    drawn = list(names(number))
    with TemporaryDirectory() as folder:
        path = Path(folder) / FILE
        began, used = perf_counter(), process_time()
        write_index(path, drawn)
        wall, cpu = perf_counter() - began, process_time() - used
        print(f"\n{len(drawn):,} names: written in {wall:.1f} s ({cpu:.1f} s of one core), "
              f"{path.stat().st_size / 1e6:.0f} MB", flush=True)  # fmt: skip
        connection = open_index(path)
        assert connection is not None
        index = NameIndex(connection)
        index.search("Univrsity")  # imports what compares words
        for what, texts in questions(drawn).items():
            times = sorted(_time(index, text) for text in texts)
            print(f"  {what:22} {median(times):7.2f} ms   at most {times[-1]:7.2f}", flush=True)


def _time(index: NameIndex, text: str) -> float:
    """Return the milliseconds of the fastest of three askings."""

    def once() -> float:
        began = perf_counter()
        index.search(text, limit=20)
        return (perf_counter() - began) * 1000

    return min(once() for _ in range(3))


def main() -> None:
    """Measure each size of the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("names", nargs="*", type=int, default=[100_000])
    for number in parser.parse_args().names:
        measure(number)


if __name__ == "__main__":
    main()
