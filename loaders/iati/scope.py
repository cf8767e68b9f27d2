"""What all readers of elements share: the statements, the record at hand, and what was noticed."""

import re
from collections import Counter
from collections.abc import Callable
from html import unescape

from loaders.claims import Claim
from loaders.iati.settings import Settings
from loaders.iati.stream import Element, line_of
from loaders.mapping.markup import without_markup
from loaders.reading.characters import BLANKS
from loaders.report import Report
from loaders.source import Source
from loaders.statements import Statements
from loaders.values import CONTROLS, ValueFault, language

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MAX_IDENTIFIER = 300
MAX_KEPT = 20_000
MAX_SEEN = 1_000_000
"""Identifiers and places that are remembered, as numbers."""
MAX_SHORT = 100_000
MAX_KINDS = 1000
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")

Text = tuple[str, str]
"""A text and its language."""


class Scope:
    """The record at hand: its identifier, line and language, and where its claims go.

    `written` is the day on which the record was written, "" where nothing tells; `participants`
    holds what is known of the organisations that take part.
    """

    def __init__(self, source: Source, report: Report, settings: Settings) -> None:
        self.st = Statements(source.base, source.id, source.language, by_script=True)
        self.report, self.settings, self.lists = report, settings, settings.lists
        self._retrieved, self._default = source.retrieved, source.language
        self._kept: dict[object, tuple[str, list[Claim]]] = {}
        self._noticed: dict[tuple[str, str], tuple[int, str]] = {}
        self._aside: Counter[str] = Counter()
        self._seen: set[int] = set()
        self._located, self._places = 0, set[int]()
        self.shown = self.kind = self.identifier = self.currency = self.written = self.country = ""
        self.language, self.line, self.repeated, self.titled = source.language, 0, False, False
        self.participants: set[object] = set()
        self._said: set[object] = set()
        self._tags: dict[str, str] = {}
        self._root: Element = None
        self._around = self._generated = ""

    def begin(self, record: Element, root: Element, shown: str) -> None:
        """Turn to the next record."""
        self.shown, self.line = shown, line_of(record)
        self.kind = record.tag.removeprefix("iati-")
        self.identifier = self.country = ""
        self.titled = False
        self.participants.clear()
        self._said.clear()
        if root is not self._root:
            self._root, self._around = root, self.tag(root.get(LANG)) or self._default
            self._generated = _day(root.get("generated-datetime"))
        code = record.get(LANG)
        self.language = (self.tag(code) if code else "") or self._around
        self.currency = record.get("default-currency") or ""
        updated = _day(record.get("last-updated-datetime"))
        self.written = max(updated, self._generated) or self._retrieved

    def named(self, identifier: str) -> None:
        """Note the record's identifier, and whether the source has used it already.

        Raises:
            ValueFault: it is too long or holds control characters.
        """
        if len(identifier) > MAX_IDENTIFIER or CONTROLS.search(identifier):
            found = "the identifier is too long or holds control characters"
            raise ValueFault(found, "ask its publisher to correct it")
        self.identifier = identifier
        digest = hash(identifier.casefold())
        self.repeated = digest in self._seen
        if self.repeated:
            self.notice("identifiers stand at several records", identifier)
        elif len(self._seen) < MAX_SEEN:
            self._seen.add(digest)

    # ---- what is noticed ---------------------------------------------------

    def place(self, line: int) -> str:
        """Return where in the file something stands."""
        if self.identifier:
            return f"{self.shown}{self.kind} {self.identifier} (line {line})"
        return f"{self.shown}line {line}"

    def skip(self, element: Element, found: str, mend: str = "") -> None:
        """Note that an element or the whole record is left out."""
        self.report.skip(self.place(line_of(element)), f"<{element.tag}>: {found}", mend)

    def invalid(self, line: int, reason: str) -> None:
        """Note that the record breaks the schema."""
        skips = self.settings.skips_invalid
        say = self.report.skip if skips else self.report.remark
        mend = "correct it, or write invalid = “report” under [iati] to use it" if skips else ""
        say(self.place(line), f"not valid: {reason}", mend)

    def remark(self, place: str, found: str, mend: str = "") -> None:
        """Note what is worth knowing of the file."""
        self.report.remark(place, found, mend)

    def notice(self, what: str, example: str, mend: str = "") -> None:
        """Count something that is reported once, with its first example."""
        if kept := self._noticed.get((what, mend)):
            self._noticed[what, mend] = kept[0] + 1, kept[1]
        elif len(self._noticed) < MAX_KINDS:
            self._noticed[what, mend] = 1, f"{self.place(self.line)}: {example[:80]}"

    def aside(self, name: str, number: int) -> None:
        """Count elements that are left aside by design."""
        self._aside[name] += number

    def locate(self, place: str) -> None:
        """Count a location with a point, and the place that it is."""
        self._located += 1
        if len(self._places) < MAX_SEEN:
            self._places.add(hash(place))

    def finish(self) -> None:
        """Report what was counted."""
        if self._located > len(self._places):
            places = "one place" if len(self._places) == 1 else f"{len(self._places):,} places"
            found = f"{self._located:,} locations with a point are {places}"
            self.report.remark("", found)
        if self._aside:
            listed = ", ".join(f"{name} {n:,}" for name, n in sorted(self._aside.items()))
            self.report.remark("", f"left aside by design: {listed}", "docs/iati.md tells why")
        for (what, mend), (number, first) in self._noticed.items():
            self.report.remark("", f"{number:,} × {what}; first {first}", mend)

    # ---- texts -------------------------------------------------------------

    def tag(self, code: str | None) -> str:
        """Return a language tag as it is used; "" where it is none."""
        if not code:
            return ""
        if code not in self._tags and len(self._tags) < MAX_KEPT:
            try:
                self._tags[code] = language(code.strip().replace("_", "-")) if code.strip() else ""
            except ValueFault:
                self.notice("language codes are none", code, "write a code such as en or pt-BR")
                self._tags[code] = ""
        return self._tags.get(code, "")

    def narratives(self, element: Element, *, name: bool = True) -> list[Text]:
        """Return the texts of an element with their languages.

        A language is the narrative's, else the element's, the record's or the source's. The blanks
        in a name count as one; a text that was escaped twice is mended.
        """
        found: list[Text] = []
        for narrative in element:
            if narrative.tag == "narrative" and (text := self.cleaned(narrative.text or "", name)):
                code = narrative.get(LANG) if narrative.keys() else ""
                code = code or (element.get(LANG) if element.keys() else "")
                found.append((text, (self.tag(code) if code else "") or self.language))
        if not found and element.text and (text := self.cleaned(element.text, name)):
            self.notice("texts stand outside <narrative>", text)
            found.append((text, self.tag(element.get(LANG)) or self.language))
        return found if len(found) < 2 else list(dict.fromkeys(found))

    def cleaned(self, text: str, name: bool = True) -> str:
        """Return a text without the blanks around it, and unescaped."""
        if not text.isascii() and _has_blank(text):
            text = text.translate(BLANKS)
        if "&" in text:
            text = self._unescaped(text)
        if "<" in text and _MARKUP.search(text):
            self.notice("texts hold markup, which is taken out", text[:40])
            text = without_markup(text)
        return " ".join(text.split()) if name else text.strip()

    def _unescaped(self, text: str) -> str:
        mended = text
        for _ in range(2):
            mended = _ENTITY.sub(lambda match: unescape(match[0]), mended)
        if mended != text:
            match = _ENTITY.search(text)
            self.notice("texts were escaped twice and are mended", match[0] if match else "")
        return mended

    # ---- things that come again and again ----------------------------------

    def once(self, key: object, make: Callable[[], str]) -> str:
        """Return the IRI that `make` returns, and say the claims that it makes.

        They are made once and said again for the same key, once a record.
        """
        if (kept := self._kept.get(key)) is None:
            before, self.st.claims = self.st.claims, []
            try:
                iri = make()
                kept = iri, self.st.claims
            finally:
                self.st.claims = before
            if len(self._kept) > MAX_KEPT:
                self._kept.clear()
            if sum(len(claim[2]) for claim in kept[1]) < MAX_SHORT // 10:
                self._kept[key] = kept
        if key not in self._said:
            self._said.add(key)
            self.st.claims += kept[1]
        return kept[0]

    def undo(self, mark: int) -> None:
        """Take back the claims that were made since there were `mark` of them."""
        del self.st.claims[mark:]
        self._said.clear()

    def say(self, subject: str, predicate: str, text: str, language: str) -> None:
        """Say a text; one without signs that need care takes the short way."""
        if text.isprintable() and '"' not in text and "\\" not in text and len(text) < MAX_SHORT:
            self.st.claims.append((subject, predicate, f'"{text}"@{language}'))
        else:
            self.st.text(subject, predicate, text, language)


def _has_blank(text: str) -> bool:
    """Say whether a text has one of `BLANKS`; five times as fast as a pattern."""
    return (
        "\u00a0" in text or "\u200b" in text or "\ufeff" in text or "\u202f" in text
        or "\u2007" in text or "\u2060" in text
    )  # fmt: skip


def _day(time: str | None) -> str:
    return time[:10] if time and _DAY.match(time) else ""


def own(*parts: str) -> str:
    """Return a key of this source alone, whatever the parts hold.

    >>> own("UNICEF: country office", "AR"), own("", "=iclei")
    ('UNICEF country office AR', 'iclei')
    """
    return " ".join(" ".join(parts).replace(":", " ").replace("=", " ").split())
