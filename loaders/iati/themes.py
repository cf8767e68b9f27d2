"""Themes: sectors, tags and policy markers, in Citypact's own words where it has them."""

import re

from loaders.iati.codes import GOALS, MARKERS, SECTORS
from loaders.iati.partners import say_names
from loaders.iati.scope import Scope, Text, own
from loaders.iati.stream import Element
from loaders.values import ValueFault
from ontology.terms import CP, SKOS, THEME, Vocabulary

SDG = Vocabulary("sdg", "http://metadata.un.org/sdg/")

_THEME, _RELATED = str(CP.theme), str(SKOS.relatedMatch)
_GOAL = re.compile(r"(?:[1-9]|1[0-7])", re.ASCII)
_TARGET = re.compile(r"((?:[1-9]|1[0-7])\.(?:\d{1,2}|[a-d]))", re.ASCII)
DAC, DAC_CATEGORY, SDG_GOAL, SDG_TARGET = "1", "2", "7", "8"
_TAGS = {"2": SDG_GOAL, "3": SDG_TARGET}


def sector(scope: Scope, activity: str, element: Element) -> None:
    """Say the sector of an activity."""
    _say(scope, activity, "sector", (element.get("vocabulary") or DAC).strip(), element)


def tag(scope: Scope, activity: str, element: Element) -> None:
    """Say what an activity is tagged with."""
    vocabulary = (element.get("vocabulary") or "").strip()
    kind = "sector" if vocabulary in _TAGS else "tag"
    _say(scope, activity, kind, _TAGS.get(vocabulary, vocabulary), element)


def policy_marker(scope: Scope, activity: str, element: Element) -> None:
    """Say the aim that a policy marker names; significance 0 says that it is none."""
    significance = (element.get("significance") or "").strip()
    if significance == "0":
        scope.notice("policy markers have significance 0: not aimed at", element.get("code") or "")
        return
    vocabulary = (element.get("vocabulary") or "1").strip()
    _say(scope, activity, "marker", vocabulary, element)


def _say(scope: Scope, activity: str, kind: str, vocabulary: str, element: Element) -> None:
    code = (element.get("code") or "").strip()
    names = tuple(scope.narratives(element))
    if not code and not names:
        raise ValueFault("neither a code nor a name stands here", "add the code")
    key = ("theme", kind, vocabulary, code, names)
    if theme := scope.once(key, lambda: _theme(scope, kind, vocabulary, code, names)):
        scope.st.add(activity, _THEME, theme)
        if kind == "sector" and code in SECTORS and vocabulary in (DAC, DAC_CATEGORY):
            scope.st.add(activity, _THEME, str(THEME[SECTORS[code]]))


def _theme(scope: Scope, kind: str, vocabulary: str, code: str, names: tuple[Text, ...]) -> str:
    if kind == "sector" and vocabulary in (DAC, DAC_CATEGORY):
        return _purpose(scope, code, names)
    if kind == "sector" and vocabulary in (SDG_GOAL, SDG_TARGET):
        return _aim(scope, vocabulary, code)
    if kind == "marker" and vocabulary == "1":
        return _marker(scope, code, names)
    return _own(scope, kind, vocabulary, code, names)


def _purpose(scope: Scope, code: str, names: tuple[Text, ...]) -> str:
    """A purpose code of the OECD's committee: five digits, or three for a group of them."""
    if not (code.isdecimal() and code.isascii() and len(code) in (3, 5)):
        raise ValueFault(f"sector “{code}” is no code of the OECD", "check vocabulary and code")
    known = scope.lists.names("Sector" if len(code) == 5 else "SectorCategory", code)
    return _open(scope, f"dac:{code}", known or names or ((f"DAC {code}", "en"),))


def _aim(scope: Scope, vocabulary: str, code: str) -> str:
    """A Sustainable Development Goal or target."""
    goal = vocabulary == SDG_GOAL
    code = code.lstrip("0").lower() if goal else code.lower()
    if not (_GOAL if goal else _TARGET).fullmatch(code):
        what, how = ("goal", "1 to 17") if goal else ("target", "11.2 or 11.a")
        raise ValueFault(f"“{code}” is no {what} of the SDGs", f"write {how}")
    known = scope.lists.names("UNSDG-Goals" if goal else "UNSDG-Targets", code)
    short = f"SDG {code}: {GOALS[int(code)]}" if goal else f"SDG target {code}"
    theme = _open(scope, f"sdg:{code}", known or ((short, "en"),))
    scope.st.add(theme, _RELATED, str(SDG[code]))
    return theme


def _marker(scope: Scope, code: str, names: tuple[Text, ...]) -> str:
    if code in MARKERS:
        return str(THEME[MARKERS[code]])
    known = scope.lists.names("PolicyMarker", code) or names
    if not (code.isdecimal() and code.isascii()):
        raise ValueFault(f"policy marker “{code}” is no code of the OECD", "check the code")
    return _open(scope, f"dacmarker:{code}", known or ((f"DAC policy marker {code}", "en"),))


def _own(scope: Scope, kind: str, vocabulary: str, code: str, names: tuple[Text, ...]) -> str:
    """A theme of another vocabulary: it belongs to this source, and needs a name."""
    if not names and re.search(r"[^\W\d_]{4}", code):
        names = ((code, scope.language),)
    if not names:
        what = f"{kind}s of vocabulary {vocabulary or '(none)'} have no name and are left out"
        scope.notice(what, code)
        return ""
    return _open(scope, own(kind, vocabulary, code or names[0][0]), names)


def _open(scope: Scope, key: str, names: tuple[Text, ...]) -> str:
    theme = scope.st.thing("theme", key, CP.Theme)
    say_names(scope, theme, names)
    return theme
