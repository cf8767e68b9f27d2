"""Who works on which build: crews of the current build, and of the next one while they open it."""

import asyncio
import logging
import math
from pathlib import Path

from citypact.server.settings import Settings
from citypact.server.workers.crew import Crew
from citypact.server.workers.lane import Lane
from citypact.server.workers.long_jobs import most_kept
from citypact.server.workers.new_builds import NewBuilds
from citypact.server.workers.spec import Spec
from graph.builds import Build
from ontology.errors import StoreError

log = logging.getLogger("citypact.server")
_LOOK_FOR_BUILDS = 1.0
"""How often it is looked for a new build, in seconds."""
_START = 60.0
"""How long the first worker may take to open the build, in seconds."""
_TRIES = 3
"""After so many workers in a row that could not start no more is tried."""
_PATIENCE = 3.0
"""How long the other lanes wait for the first one to be complete, in seconds."""


class Staff:
    """Gives each of the lanes its crew, first that of the first lane.

    A new build is taken when workers of every lane have opened it: new jobs go to them, the others
    finish what they do. `jobs` are what they can do beside `citypact.server.workers.jobs.JOBS`.
    """

    def __init__(
        self, output: Path, settings: Settings, lanes: list[Lane], jobs: dict[str, str]
    ) -> None:
        self._settings, self._lanes, self._jobs = settings, lanes, jobs
        self._builds = NewBuilds(output)
        self._build: Build | None = None
        self._next: tuple[Build, list[Crew]] | None = None
        self._looked = 0.0
        self._latest = math.inf
        """From here on all lanes have workers, also where the first ones are not complete."""

    @property
    def build(self) -> Build:
        """The build that answers now.

        Raises:
            StoreError: none is open.
        """
        if self._build is None:
            raise StoreError("no build is open yet; ask again in a moment")
        return self._build

    async def open(self) -> None:
        """Start workers for the current build, and wait until the first can answer.

        Raises:
            StoreError: there is no build, or no worker can open it.
        """
        self._build = self._builds.open()
        first = self._lanes[0]
        first.take(self._crew(first, self._build))
        latest = _now() + _START
        while not first.crew.opened:
            if first.crew.failures >= _TRIES or _now() > latest:
                why = first.crew.error or "it takes long"
                raise StoreError(f"no worker can open the build: {why}")
            first.crew.balance()
            await asyncio.sleep(0.01)
        if first.crew.network:
            log.warning(
                "WORKERS CAN REACH THE NETWORK: the system does not let them leave it (%s). "
                "Queries with SERVICE are refused before they reach the engine; for a second "
                "wall, allow user namespaces to this user.", first.crew.network,
            )  # fmt: skip
        self._latest = _now() + _PATIENCE

    def _crew(self, lane: Lane, build: Build, *, head_start: bool = False) -> Crew:
        """Start the workers of a lane on a build."""
        settings = self._settings
        spec = Spec(
            str(build.folder), lane.name, settings.memory, settings.rows, settings.answer,
            self._jobs,
        )  # fmt: skip
        most = settings.workers
        if lane.outside:
            most += settings.long_at_once + most_kept(settings)
        crew = Crew(spec, settings.workers, most, lane.free, head_start=head_start)
        crew.balance()
        return crew

    def look(self) -> None:
        """Start who is missing, and take a new build; to be called often."""
        self._complete()
        if _now() - self._looked > _LOOK_FOR_BUILDS:
            self._looked = _now()
            self._look_for_builds()
        self._switch()

    def _complete(self) -> None:
        """Start spare workers and those of other lanes after the first ones."""
        first = self._lanes[0].crew
        if not first.opened or (_now() < self._latest and not first.complete):
            return
        for lane in self._lanes:
            if not lane.opened:
                lane.take(self._crew(lane, self.build))
            lane.crew.spare = self._settings.long_at_once if lane.outside else 0

    def _look_for_builds(self) -> None:
        try:
            build = self._builds.look()
        except StoreError as error:
            log.error("%s; %s answers on", error, self.build.name)
            return
        if build is None:
            return
        self._drop_next()
        if build == self._build:
            return
        log.info("a new build, %s: workers open it", build.name)
        self._next = build, [self._crew(lane, build, head_start=True) for lane in self._lanes]

    def _drop_next(self) -> None:
        for crew in self._next[1] if self._next else ():
            crew.close(now=True)
        self._next = None

    def _switch(self) -> None:
        """Take the new build when workers of every lane have opened it."""
        if self._next is None:
            return
        build, crews = self._next
        for crew in crews:
            crew.balance()
        if any(crew.failures >= _TRIES for crew in crews):
            log.error("the build %s cannot be opened; %s answers on", build.name, self.build.name)
            self._drop_next()
        elif all(crew.opened for crew in crews):
            self._next, self._build = None, build
            for lane, crew in zip(self._lanes, crews, strict=True):
                lane.take(crew)
            log.info("the build %s answers now", build.name)

    def close(self) -> None:
        """End all who work."""
        self._drop_next()
        for lane in self._lanes:
            lane.close()


def _now() -> float:
    return asyncio.get_running_loop().time()
