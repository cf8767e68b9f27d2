"""Inspecting a file: what it is, and the descriptor that describes it. Runs in a child process."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from loaders.guess.columns import Column, comma_in_numbers, find_columns
from loaders.guess.descriptor import block, line, listed
from loaders.guess.doubts import questions, sums
from loaders.guess.formats import find_kind
from loaders.guess.headers import read_header, words
from loaders.guess.mapping import draw
from loaders.guess.sample import Sample, read_sample
from loaders.guess.senses import judge
from loaders.guess.sketch import Noted, Sketch
from loaders.guess.trial import Trial, try_out
from loaders.reading.faults import FileFault
from loaders.source import Home
from ontology.errors import InputError, Problem

_LANGUAGES = {
    "fr": "nom ville pays debut titre intitule annee commune partenaire partenaires projet jumelee",
    "es": "nombre ciudad pais inicio titulo ano municipio socio socios proyecto poblacion",
    "pt": "nome cidade pais inicio titulo ano municipio parceiro parceiros projeto populacao",
    "de": "stadt land beginn titel jahr gemeinde projekt einwohner partnerstadt bezeichnung kommune"
    " mitgliedsstadt mitgliedstadt bundesland beitritt",
    "it": "nome citta paese inizio titolo anno comune progetto popolazione",
}
_REPAIR = re.compile(r'repair = \{"([0-9A-F]{2}|U\+[0-9A-F]{4})" = "([^"]*)"\}')


class Asked(NamedTuple):
    """What a person said of the file: its id, path in the descriptor, title and kind."""

    id: str
    path: str
    title: str
    kind: str = ""


class Inspected(NamedTuple):
    """The text of a descriptor, what was found, and what is left for a person to do."""

    text: str
    found: list[str]
    todo: list[str]


def inspect_in_child(home: Home, file: str, shown: str, *asked: str) -> list[Any]:
    """Inspect a file; runs in the child.

    Raises:
        InputError: it cannot be read, or no loader reads it.
    """
    try:
        return list(inspect(Path(file), home, Asked(*asked)))
    except FileFault as fault:
        raise InputError(Problem(shown, fault.place, fault.found, fault.mend)) from None
    except ModuleNotFoundError as error:
        found = f"reading this file needs {error.name}, which is not installed"
        raise InputError(Problem(shown, "", found, "install “citypact[all]”")) from None


def inspect(path: Path, home: Home, asked: Asked) -> Inspected:
    """Return a descriptor of a file, and what was found on the way.

    Raises:
        FileFault: the file cannot be read, or no loader reads it.
    """
    kind = find_kind(path)
    if kind.loader == "table":
        return _table(path, home, asked)
    found = [f"{kind.shown}: loader = “{kind.loader}”", *filter(None, [kind.remark])]
    text = "\n".join([*_head(asked, kind.loader, "en"), *_hints(kind.loader)]) + "\n"
    trial = try_out(text, path, home, asked.id)
    if trial.problems and not trial.counts and kind.loader != "document":
        raise FileFault("", f"its loader refuses it: {trial.problems[0]}")
    idle = not (trial.counts or trial.problems or not trial.whole)
    todo = ["nothing in it is of a class that is known: name its classes"] if idle else []
    return _finished(text, trial, found, todo)


def _head(asked: Asked, loader: str, language: str) -> Iterator[str]:
    yield f"# A first guess by `citypact add`. Edit it, and look: citypact preview {asked.id}"
    yield line("loader", loader)
    yield line("path", asked.path)
    yield line("title", asked.title)
    yield line("publisher", "", "who published it")
    yield line("url", "", "where it stands on the web")
    yield line("licence", "", "an address, or a sentence")
    yield f"retrieved = {date.today().isoformat()}"
    yield line("language", language, "of text that names no language of its own")


def _hints(loader: str) -> Iterator[str]:
    if loader == "iati":
        yield from (
            "", "# [iati]",
            '# schema = "…"                # folder of the IATI schemas, to check each activity',
            '# codelists = "…"             # folder of the code lists, for names of codes',
        )  # fmt: skip
    if loader == "rdf":
        yield from (
            "", "# Classes and properties beyond SKOS, ORG, schema.org and FOAF:",
            "# [rdf.prefixes]", '# ex = "https://example.org/ontology#"',
            "# [rdf.classes]", '# "ex:Network" = "networks"',
            "# [rdf.properties]", '# "ex:title" = "name"',
        )  # fmt: skip


# ---- tables ------------------------------------------------------------------------------


def _table(path: Path, home: Home, asked: Asked) -> Inspected:
    sample = read_sample(path)
    columns, missing = find_columns(sample.records)
    for column in columns:
        judge(column)
    decimal, thousands = comma_in_numbers(columns)
    sketch = Sketch(columns, sample.records, kind=asked.kind, title=asked.title)
    draw(sketch)
    language = _language(columns)
    read, todo = _read(sample, missing, decimal, thousands)
    lines = list(_head(asked, "table", language))
    if unmapped := list(sketch.unmapped()):
        lines += ["", "# Not mapped. To map a column, take it out of this list."]
        lines += listed("ignore", unmapped)
    if read:
        lines += ["", *block(("read",), read)]
    for label, content in sketch.blocks.items():
        lines += ["", *block(("mapping", label), content)]
    text = "\n".join(lines) + "\n"
    trial = try_out(text, path, home, asked.id)
    found = [*_told(sample, sketch, read), _used(sketch, unmapped)]
    return _finished(text, trial, found, [*todo, *sums(sample), *sketch.notes, *questions(sketch)])


def _finished(text: str, trial: Trial, found: list[str], todo: list[str]) -> Inspected:
    """Add what the trial showed: what to do with bad records, and how many things there are."""
    if trial.skipped:
        many = f"{trial.number:,} values cannot be used, as"
        number = f"{many if trial.number > 1 else 'a value cannot be used:'} {trial.skipped[0]}"
        note = "# Some values cannot be used; a build names them and goes on. Without this line\n"
        note += '# it stops at them.\nbad = "skip"\n'
        head, mark, rest = text.partition("retrieved = ")
        text = f"{head}{note}{mark}{rest}"
        todo.append(number)
    todo += [f"the descriptor does not load yet: {problem}" for problem in trial.problems[:5]]
    if trial.counts:
        whole = "" if trial.whole else "  (in the part that was tried)"
        note = f"The least and the greatest number of things; a build checks them.{whole}"
        text += f"\n# {note}\n# [expect]\n"
        text += "".join(f"# {kind} = [{n}, {n}]\n" for kind, n in sorted(trial.counts.items()))
        counted = ", ".join(f"{n:,} {kind}" for kind, n in sorted(trial.counts.items()))
        found.append(f"{'makes' if trial.whole else 'its first records make'} {counted}")
    todo.append("write publisher, url and licence")
    return Inspected(text, found, todo)


def _told(sample: Sample, sketch: Sketch, read: Mapping[str, Any]) -> Iterator[str]:
    form = {"csv": "a table (CSV)", "tsv": "a table (TSV)", "xlsx": "a workbook (XLSX)"}
    shown = form.get(sample.options.format, f"a list of records ({sample.options.format.upper()})")
    more = "" if sample.whole else "more than "
    parts = [f"{k} = {_shown(v)}" for k, v in read.items() if k in _TOLD]
    yield f"{shown}, {more}{sample.count:,} records; {', '.join(parts)}".removesuffix("; ")
    yield f"{sketch.shape}: {', '.join(f'{k} ({_kind(v)})' for k, v in sketch.blocks.items())}"


_TOLD = ("encoding", "delimiter", "decimal", "missing", "header", "sheet", "fill", "records")


def _shown(value: Any) -> str:
    value = value.value if isinstance(value, Noted) else value
    if isinstance(value, list):
        return ", ".join(f"“{element}”" for element in value)
    return f"“{value}”".replace("\t", "tab") if isinstance(value, str) else str(value)


def _kind(content: Mapping[str, Any]) -> str:
    return content["kind"] if isinstance(content["kind"], str) else "kind by column"


def _used(sketch: Sketch, unmapped: list[tuple[str, str]]) -> str:
    total = len({c.root for c in sketch.columns if not c.root.startswith("@")})
    return f"{total - len(unmapped)} of {total} columns are mapped"


def _read(
    sample: Sample, missing: list[str], decimal: str, thousands: str
) -> tuple[dict[str, Any], list[str]]:
    """Return the table `[read]`, and what is left to do in it."""
    options, read, todo = sample.options, dict[str, Any](), list[str]()
    if options.encoding and (sample.tabular or options.encoding != "utf-8"):
        read["encoding"] = options.encoding
    if options.delimiter:
        read["delimiter"] = options.delimiter
    if options.quote not in (None, "", '"'):
        read["quote"] = options.quote
    if options.header is not None:
        note = "the row of the column names; 0: there are none"
        read["header"] = Noted(options.header, note)
        if not options.header:
            todo.append(
                "no row names the columns: say with --kind what a record is, and map A, B, …"
            )
    if options.sheet:
        others = ", ".join(f"“{sheet}”" for sheet in sample.sheets if sheet != options.sheet)
        read["sheet"] = Noted(options.sheet, f"the others: {others}" if others else "")
    if options.fill:
        read["fill"] = Noted(list(options.fill), "merged cells: empty ones take the value above")
    if options.records is not None:
        read["records"] = options.records
    if options.keys:
        read["keys"] = Noted(True, "the name of each entry is the column @key")
    if decimal:
        read["decimal"] = decimal
    elif thousands == ",":
        read["decimal"] = Noted(".", "numbers have “,” between thousands")
    if missing:
        read["missing"] = missing
    repairs = {match[1]: match[2] for s in sample.heard.skipped if (match := _REPAIR.search(s))}
    if repairs:
        read["repair"] = Noted(
            repairs, f"stray bytes, as in {sample.heard.skipped[0].split(';')[0]}"
        )
        todo.append("check repair under [read]: what should stand for the stray bytes?")
    return read, todo


def _language(columns: list[Column]) -> str:
    """Return the language of the headers."""
    if sum(any("\u4e00" <= sign <= "\u9fff" for sign in c.name) for c in columns) * 2 > len(
        columns
    ):
        return "zh"
    found = {word for c in columns for word in words(c.name)}
    hits = {tag: len(found & set(text.split())) for tag, text in _LANGUAGES.items()}
    best = max(hits, key=lambda tag: hits[tag])
    english = sum(read_header(c.name).language == "en" for c in columns)
    return best if hits[best] >= 2 and not english else "en"
