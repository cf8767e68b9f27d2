"""What may be wrong with a file of any format: its archive, its encoding, its very kind."""

from collections.abc import Iterator
from functools import partial

from tests.loaders.hostile.archives import (
    damaged,
    gzip_bomb,
    gzip_cut,
    gzip_twice,
    gzipped,
    with_password,
    zip_bomb,
    zipped,
)
from tests.loaders.hostile.case import Case, Form

_HTML = "<!DOCTYPE html>\n<html><head><title>404 Not Found</title></head><body>Porto</body></html>"
_PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj <</Type /Catalog>> endobj\n"
_PICTURE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01"
_BASE = b"SQLite format 3\x00\x10\x00\x01\x01\x00\x40\x20\x20"


def packed(form: Form) -> Iterator[Case]:
    """Archives: read once, within limits, and only where their names stay inside."""
    sound, name = form.sound, f"porto{form.ending}"
    gz, zip_ = f"{form.ending}.gz", f"{form.ending}.zip"
    bomb = partial(form.refused, "packed bomb")
    yield form.accepted("packed bomb", "sound in gzip", gzipped(sound), ending=gz)
    yield bomb(
        "gzip bomb", gzip_bomb(form), "unpacks to more than 200 times its size", "byte", ending=gz
    )
    yield bomb("zip bomb", zip_bomb(form), "unpacks to more than 200 times", "byte", ending=zip_)
    yield bomb("gzip in gzip", gzip_twice(sound), "holds another archive (gzip)", ending=gz)
    inner = zipped({name: sound})
    yield bomb("zip in zip", zipped({"inner.zip": inner}), "another archive (zip)", ending=zip_)
    outside = zipped({f"../../etc/{name}": sound})
    yield bomb("zip with a way out", outside, "names a place outside itself", ending=zip_)
    yield bomb("zip with a password", with_password(inner), "has a password", ending=zip_)
    yield bomb("zip of nothing", zipped({}), "holds 0 files", ending=zip_)
    cut = partial(form.refused, "truncated")
    yield cut("gzip cut off", gzip_cut(sound), "the archive ends too early", "byte", ending=gz)
    yield cut("zip cut off", inner[:-30], "the zip archive is damaged", ending=zip_)
    yield cut("zip with another checksum", damaged(inner), "damaged: Bad CRC-32", ending=zip_)


def other_formats(form: Form) -> Iterator[Case]:
    """Files of quite another format, under the right name."""
    other = partial(form.refused, "another format")
    yield other("a page", _HTML, "this is an HTML page")
    yield other("a PDF", _PDF, "this is a PDF document")
    yield other("a picture", _PICTURE, "this is an image")
    yield other("a database", _BASE, "this is an SQLite database")
    yield other("nothing", b"", "empty")
