"""`citypact place`."""

import click


class _Point(click.ParamType[tuple[float, float]]):
    """Latitude and longitude in degrees, as `41.15,-8.61`."""

    name = "LAT,LON"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[float, float]:
        """Return the two numbers; fail where they are none, or no place on Earth."""
        try:
            lat, lon = (float(part) for part in str(value).split(","))
        except ValueError:
            self.fail(f"“{value}” is no point: write it as 41.15,-8.61", param, ctx)
        if not (-90 <= lat <= 90 and -180 <= lon <= 180):
            self.fail(f"“{value}” lies outside -90…90,-180…180", param, ctx)
        return lat, lon


@click.command(
    epilog="""\b
Examples:
  citypact place "Köln (Cologne)" --country DE
  citypact place Taizhou --country CN --region Jiangsu
  citypact place Springfield --near 39.8,-89.6"""
)
@click.argument("name")
@click.option("--country", default="", help="The country: a code or a name in any language.")
@click.option("--region", default="", help="A region in which it lies: a name or an ISO code.")
@click.option("--near", type=_Point(), help="A point near it, in degrees.")
@click.option("--population", type=click.IntRange(min=0), default=0, help="Its inhabitants.")
def place(
    name: str, country: str, region: str, near: tuple[float, float] | None, population: int
) -> None:
    """Say which place a name means, or which it may mean.

    A row a candidate, the best first: what speaks for it, and its share of all the evidence.
    """
    from citypact.terminal import progress, say, table
    from graph.places.query import PlaceQuery
    from graph.places.resolver import PlaceResolver

    with progress() as show:
        query = PlaceQuery(name, country, region, near, population)
        answer = PlaceResolver(show).resolve(query)
    verdict = f"Decided: {answer.decided.name} ({answer.level})" if answer.decided else "Open"
    say(f"{verdict}: {'; '.join(answer.reasons)}.")
    columns = ("GeoNames", "name", "country", "region", "inhabitants", "score", "reasons")
    rows = [
        (
            found.geonames, found.name, found.country, found.region,
            f"{found.population:,}" if found.population else "", f"{found.score:.2f}",
            "; ".join(found.reasons),
        )
        for found in answer.candidates
    ]  # fmt: skip
    table(columns, rows, right=("inhabitants", "score"))
