"""The command line: one group, one verb a command.

Exit codes: 0 done; 1 something that the message says how to mend; 2 the command was misspelt;
130 interrupted.
"""

import difflib

import click

from citypact import __version__
from citypact.commands import (
    add,
    ask,
    brokers,
    build,
    communities,
    compare,
    evaluate_identity,
    fetch,
    gaps,
    init,
    look,
    network,
    place,
    preview,
    publish,
    rank,
    resolve,
    review,
    scores,
    serve,
    whole,
    why_same,
)


class Verbs(click.Group):
    """A group that keeps its order and says “did you mean”."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order of a first day's work."""
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or name the nearest one."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            near = difflib.get_close_matches(args[0], self.commands, n=2, cutoff=0.5)
            if near and "did you mean" not in error.message.lower():
                text = f"{error.message} Did you mean {' or '.join(near)}?"
                raise click.UsageError(text, ctx) from None
            raise


@click.group(
    cls=Verbs,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Documentation: docs/ beside the sources; every command has --help with examples.
Exit codes: 0 done, 1 mend what the message says, 2 wrong usage, 130 interrupted.""",
)
@click.version_option(__version__, "-V", "--version", prog_name="citypact")
def main() -> None:
    """Citypact: who works with whom on cities, climate and environment, and who says so.

    \b
    citypact demo                    build the starter graph, draw and dump it
    citypact show UNEP               all that is known of UNEP, with citations
    citypact query works-with -p partner=ICLEI
    """


for command in (
    publish.demo, init.init, add.add, preview.preview, fetch.fetch, build.build, resolve.resolve,
    review.review, why_same.why_same, place.place, evaluate_identity.evaluate_identity,
    look.search, look.show, look.why, ask.queries, ask.query, ask.sparql, rank.rank,
    brokers.brokers, communities.communities, gaps.gaps, compare.compare, whole.whole,
    scores.scores, network.network, serve.serve, publish.export,
):  # fmt: skip
    main.add_command(command)
