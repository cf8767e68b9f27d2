"""The entry: runs the command line and turns errors into plain lines and exit codes."""

import signal
import sys

import citypact  # puts the rooms on the path  # noqa: F401
from citypact.cli import main


def run() -> None:
    """Run `citypact` and exit with its code."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # the engine cannot be stopped in any other way
    try:
        main()
    except Exception as error:
        if not _mendable(error):
            raise
        sys.exit(_explain(error))


def _mendable(error: Exception) -> bool:
    from ontology.errors import CitypactError

    return isinstance(error, CitypactError | OSError)


def _explain(error: Exception) -> int:
    from ontology.errors import CitypactError

    if isinstance(error, CitypactError):
        problems = error.problems
        for problem in problems:
            sys.stderr.write(f"Error: {problem}\n")
        if error.number > 1:
            sys.stderr.write(f"{error.number:,} problems.\n")
        return error.exit_code
    file, why = getattr(error, "filename", None), getattr(error, "strerror", None)
    sys.stderr.write(f"Error: {file}: {why}\n" if file and why else f"Error: {error}\n")
    return 1


if __name__ == "__main__":
    run()
