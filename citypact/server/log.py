"""The log on standard error: short lines, or one JSON object a line, and no way out of a line."""

import logging
import re
import sys
import time
from contextlib import suppress
from typing import Any

import msgspec

_MOST = 1024
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_encode = msgspec.json.Encoder().encode


def plain(text: str, most: int = _MOST) -> str:
    r"""Return a text on one line, without signs that move the cursor, cut at a length.

    >>> plain("/sparql?query=ASK{}\n2026-11-22 all is well\x1b[2J")
    '/sparql?query=ASK{}\\x0a2026-11-22 all is well\\x1b[2J'
    """
    found = _CONTROLS.sub(lambda sign: f"\\x{ord(sign[0]):02x}", text[:most])
    return found if len(text) <= most and len(found) <= most else f"{found[: most - 1]}…"


class Log:
    """Writes lines about requests and events to standard error."""

    def __init__(self, json: bool) -> None:
        self._json = json

    def request(self, *, client: str, method: str, path: str, status: int, seconds: float,
                sent: int) -> None:  # fmt: skip
        """Write a line about a request: address, method, path, status, time and bytes."""
        line: dict[str, Any] = {
            "client": client, "method": method, "path": path, "status": status,
            "ms": round(seconds * 1000, 1), "bytes": sent,
        }  # fmt: skip
        if self._json:
            self._write_json("request", line)
        else:
            _write(f"{status} {method} {plain(path, 160)} {line['ms']:g} ms")

    def event(self, level: str, message: str) -> None:
        """Write a line about what happens."""
        if self._json:
            self._write_json(level, {"message": message})
        else:
            for part in message.splitlines():
                _write(plain(part))

    def _write_json(self, level: str, line: dict[str, Any]) -> None:
        shown = {key: plain(text) if isinstance(text, str) else text for key, text in line.items()}
        stamp = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        _write(_encode({"time": stamp, "level": level, **shown}).decode())


def _write(line: str) -> None:
    with suppress(OSError):  # nobody reads the log any more: the server answers on
        sys.stderr.write(f"{line}\n")


class _Handler(logging.Handler):
    def __init__(self, log: Log) -> None:
        super().__init__()
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        if record.exc_info:
            text = f"{text}\n{logging.Formatter().formatException(record.exc_info)}"
        self._log.event(record.levelname.lower(), text)


def configure(json: bool) -> Log:
    """Send what the server says to standard error."""
    log = Log(json)
    for name, level in (("citypact.server", logging.INFO), ("uvicorn.error", logging.WARNING)):
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [_Handler(log)], False
        logger.setLevel(level)
    return log
