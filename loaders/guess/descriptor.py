"""The text of a descriptor: TOML that a person reads and edits."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from loaders.guess.sketch import Noted

WIDTH = 96
_BARE = re.compile(r"[A-Za-z0-9_-]+")


def toml(value: Any) -> str:
    """Return a value as TOML writes it on one line.

    >>> toml({"value": "{City}", "split": [";;", ";"]})
    '{ value = "{City}", split = [";;", ";"] }'
    >>> toml(r"(?P<network>.+?)([0-9]{4})?")
    "'(?P<network>.+?)([0-9]{4})?'"
    """
    if isinstance(value, Noted):
        return toml(value.value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{_key(k)} = {toml(v)}' for k, v in value.items())} }}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(toml, value))}]"
    return _string(str(value))


def _string(text: str) -> str:
    literal = "'" not in text and text.isprintable()
    if literal and ("\\" in text or re.search(r"\(\?|\[[0-9A-Z]-", text)):
        return f"'{text}'"
    written = json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
    return re.sub(r"[\x80-\x9f]", lambda match: f"\\u{ord(match[0]):04x}", written)


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else _quoted(name)


def _quoted(name: str) -> str:
    return re.sub(
        r"[\x7f-\x9f]", lambda m: f"\\u{ord(m[0]):04x}", json.dumps(name, ensure_ascii=False)
    )


def comment(text: str) -> str:
    """Return a text as it stands behind `#`: on one line, without control characters."""
    return " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f]", " ", text).split())


def line(key: str, value: Any, note: str = "") -> str:
    """Return `key = value`, with a comment behind it or above it."""
    if isinstance(value, Noted):
        value, note = value.value, note or value.comment
    written = f"{_key(key)} = {toml(value)}"
    if isinstance(value, list) and len(written) > WIDTH:
        inner = "".join(f"  {toml(element)},\n" for element in value)
        written = f"{_key(key)} = [\n{inner}]"
    if not note:
        return written
    behind = f"{written}{' ' * max(2, 32 - len(written))}# {comment(note)}"
    short = len(behind) <= WIDTH and "\n" not in behind
    return behind if short else f"# {comment(note)}\n{written}"


def block(path: tuple[str, ...], content: Mapping[str, Any], note: str = "") -> Iterator[str]:
    """Yield the lines of a table; long values become tables of their own below it.

    >>> print(*block(("mapping", "city"), {"kind": "cities", "key": "{City}"}), sep="\\n")
    [mapping.city]
    kind = "cities"
    key = "{City}"
    """
    if note:
        yield f"# {comment(note)}"
    yield f"[{'.'.join(map(_key, path))}]"
    yield from _body(path, content)


def _body(path: tuple[str, ...], content: Mapping[str, Any]) -> Iterator[str]:
    later: list[tuple[str, Any]] = []
    for key, value in content.items():
        if _is_long(key, value):
            later.append((key, value))
        else:
            yield from line(key, value).split("\n")
    for key, value in later:
        inner, note = (value.value, value.comment) if isinstance(value, Noted) else (value, "")
        if isinstance(inner, Mapping):
            yield ""
            yield from block((*path, key), inner, note)
        elif all(isinstance(element, Mapping) for element in inner):
            for element in inner:
                yield ""
                yield f"[[{'.'.join(map(_key, (*path, key)))}]]"
                yield from _body((*path, key), element)


def _is_long(key: str, value: Any) -> bool:
    """Say whether a value needs a table of its own: it is long, or comments stand in it."""
    inner = value.value if isinstance(value, Noted) else value
    if isinstance(inner, Mapping):
        return _has_notes(inner) or len(toml(inner)) + len(key) > WIDTH
    return key == "participants" and isinstance(inner, list)


def _has_notes(value: Any) -> bool:
    if isinstance(value, Noted):
        return True
    if isinstance(value, Mapping):
        return any(map(_has_notes, value.values()))
    return isinstance(value, list) and any(map(_has_notes, value))


def listed(key: str, entries: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield the lines of a list of texts, each with a comment."""
    yield f"{key} = ["
    for text, note in entries:
        written = f"  {_string(text)},"
        yield f"{written}{' ' * max(2, 34 - len(written))}# {comment(note)}" if note else written
    yield "]"
