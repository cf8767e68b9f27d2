"""Packages that come with an extra: named, with the command to install them, where absent."""

from collections.abc import Iterator
from contextlib import contextmanager

from ontology.errors import NotFoundError, Problem


@contextmanager
def extra(name: str, *packages: str, purpose: str) -> Iterator[None]:
    """Run an import of packages that the extra `name` installs.

    Raises:
        NotFoundError: one of the packages is not installed.

    >>> with extra("parquet", "not_there", purpose="writing Parquet"):
    ...     import not_there
    Traceback (most recent call last):
    ontology.errors.NotFoundError: writing Parquet needs not_there, which is not installed; \
pip install "citypact[parquet]"
    """
    try:
        yield
    except ModuleNotFoundError as error:
        absent = (error.name or "").partition(".")[0]
        if absent not in packages:
            raise
        found = f"{purpose} needs {absent}, which is not installed"
        raise NotFoundError(Problem("", "", found, f'pip install "citypact[{name}]"')) from None
